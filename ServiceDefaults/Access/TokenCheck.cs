using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EGov.ServiceDefaults.Access;

/// <summary>Why there is no actor.</summary>
public enum TokenFault
{
    /// <summary>There is one.</summary>
    None,

    /// <summary>No token was sent.</summary>
    Missing,

    /// <summary>More than one, or another sort of credential than a bearer token.</summary>
    Unreadable,

    /// <summary>It is not the issuer's, not for us, not of this time, or was changed.</summary>
    Invalid,

    /// <summary>Nobody can tell: the issuer's keys cannot be had.</summary>
    KeysAway,
}

/// <summary>Either who asks, or why that is not known.</summary>
public readonly record struct TokenAnswer(Actor? Actor, TokenFault Fault)
{
    internal static TokenAnswer Of(TokenFault fault) => new(null, fault);
}

/// <summary>
/// Checks bearer access tokens (RFC 6750 §2.1, RFC 9068 §4) of the one issuer in <c>Identity:Issuer</c>: RS256,
/// <c>typ</c> at+jwt, audience egov, 30 seconds of difference between clocks. A token checked once is not checked
/// again before it ends. Nothing is asked of the issuer but its keys.
/// </summary>
public sealed partial class TokenCheck
{
    /// <summary>More characters than any token has.</summary>
    internal const int Longest = 8_192;

    const string Audience = "egov";
    const string Scheme = "Bearer ";
    static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    // Where a key may be found is for us to know; and what must be understood, RFC 7515 §4.1.11, is not.
    static readonly string[] Forbidden = ["jku", "jwk", "x5u", "x5c", "crit", "zip", "enc"];

    readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = Longest };
    readonly TokenValidationParameters rules;
    readonly TokenCache cache;
    readonly SigningKeys keys;
    readonly TimeProvider time;
    readonly ILogger log;

    internal TokenCheck(SigningKeys keys, IConfiguration configuration, TimeProvider time, ILogger<TokenCheck> log)
    {
        (this.keys, this.time, this.log) = (keys, time, log);
        cache = new(time);
        keys.Withdrawn = cache.Clear;
        rules = new()
        {
            ValidIssuer = configuration["Identity:Issuer"],
            ValidAudience = Audience,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidTypes = ["at+jwt"],
            TryAllIssuerSigningKeys = false,
            IssuerSigningKeyResolver = (_, _, id, _) => keys.Known(id) is { } key ? [key] : [],
            LifetimeValidator = (from, to, _, _) => to is { } end && IsNow(from ?? DateTime.MinValue, end),
        };
    }

    /// <summary>Who sends the request. Never throws for what a client sent.</summary>
    public ValueTask<TokenAnswer> CheckAsync(HttpRequest request)
    {
        var sent = request.Headers.Authorization;
        if (sent.Count == 0)
        {
            return new(TokenAnswer.Of(TokenFault.Missing));
        }
        var text = sent.Count == 1 ? sent[0]! : "";
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || text.Contains(',', StringComparison.Ordinal))
        {
            return new(TokenAnswer.Of(TokenFault.Unreadable));
        }
        var token = text[Scheme.Length..].Trim(' ');
        if (token.Length is 0 or > Longest || token.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return new(TokenAnswer.Of(TokenFault.Invalid));
        }
        var key = TokenCache.KeyOf(token);
        return keys.AreHere && cache.Find(key) is { } actor
            ? new(new TokenAnswer(actor, TokenFault.None)) : new(CheckAsync(token, key));
    }

    async Task<TokenAnswer> CheckAsync(string token, TokenCache.Key key)
    {
        if (Parse(token) is not { } parsed)
        {
            return TokenAnswer.Of(TokenFault.Invalid);
        }
        await keys.PrepareAsync(parsed.Kid);
        if (!keys.AreHere || string.IsNullOrEmpty(rules.ValidIssuer))
        {
            return TokenAnswer.Of(TokenFault.KeysAway);
        }
        var result = await handler.ValidateTokenAsync(parsed, rules);
        if (!result.IsValid)
        {
            LogRefused(log, result.Exception.GetType().Name);
            return TokenAnswer.Of(TokenFault.Invalid);
        }
        if (ActorOf(parsed) is not { } actor)
        {
            return TokenAnswer.Of(TokenFault.Invalid);
        }
        cache.Add(key, actor, parsed.ValidTo + Skew);
        return new(actor, TokenFault.None);
    }

    JsonWebToken? Parse(string token)
    {
        try
        {
            var parsed = handler.ReadJsonWebToken(token);
            return Array.Exists(Forbidden, name => parsed.TryGetHeaderValue<object>(name, out _)) ? null : parsed;
        }
        catch (Exception error) when (error is ArgumentException or JsonException or FormatException)
        {
            LogRefused(log, error.GetType().Name);
            return null;
        }
    }

    Actor? ActorOf(JsonWebToken token)
    {
        try
        {
            return TokenClaims.Read(token.EncodedPayload).ToActor();
        }
        catch (JsonException error)
        {
            LogRefused(log, error.GetType().Name);
            return null;
        }
    }

    bool IsNow(DateTime from, DateTime to) => time.GetUtcNow().UtcDateTime is var now
        && (from == DateTime.MinValue || from - Skew <= now) && now < to.Add(to < DateTime.MaxValue - Skew ? Skew : default);

    [LoggerMessage(Level = LogLevel.Information, Message = "A token is refused: {Why}")]
    static partial void LogRefused(ILogger logger, string why);
}
