using System.IdentityModel.Tokens.Jwt;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Portal.SignIn;

/// <summary>Checks id tokens (OpenID Connect Core §3.1.3.7, §12.2); all of it is the library's work.</summary>
internal sealed partial class IdTokens(
    Provider provider, SignInOptions options, TimeProvider time, ILogger<IdTokens> log)
{
    // What is signed by nobody, or by a secret that is shared, is no proof (RFC 8725 §3.1).
    static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    readonly JsonWebTokenHandler handler = new();
    readonly OpenIdConnectProtocolValidator protocol = new()
    {
        // Its nonces carry the machine's time; ours are random and live as long as the trip's cookie.
        RequireTimeStampInNonce = false,
        RequireState = false,
    };

    /// <summary>Whom the token of a sign-in names; null if it is not good.</summary>
    public async Task<SignedInPerson?> ReadAsync(Tokens tokens, string nonce, CancellationToken cancel)
    {
        if (await CheckAsync(tokens.Id, cancel) is not { } token)
        {
            return null;
        }
        try
        {
            protocol.ValidateTokenResponse(new OpenIdConnectProtocolValidationContext
            {
                ClientId = options.ClientId,
                Nonce = nonce,
                ProtocolMessage = new OpenIdConnectMessage { IdToken = tokens.Id, AccessToken = tokens.Access },
                ValidatedIdToken = new JwtSecurityToken(tokens.Id),
            });
        }
        catch (OpenIdConnectProtocolException error)
        {
            LogRefused(log, error.GetType().Name);
            return null;
        }
        return new(token.Subject, Text(token, "name") ?? token.Subject, Text(token, "kind") ?? SignedInPerson.Citizen);
    }

    /// <summary>Whether tokens that came for a refresh token are still that person's; most carry no id token.</summary>
    public async Task<bool> AreOfAsync(SignedInPerson person, Tokens tokens, CancellationToken cancel) =>
        tokens.Id is null || (await CheckAsync(tokens.Id, cancel))?.Subject == person.Subject;

    async Task<JsonWebToken?> CheckAsync(string? token, CancellationToken cancel)
    {
        var result = await ValidateAsync(token, cancel);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            provider.KeysMayHaveChanged();
            result = await ValidateAsync(token, cancel);
        }
        if (!result.IsValid)
        {
            LogRefused(log, result.Exception.GetType().Name);
        }
        return result.IsValid ? (JsonWebToken)result.SecurityToken : null;
    }

    async Task<TokenValidationResult> ValidateAsync(string? token, CancellationToken cancel)
    {
        var told = await provider.ReadAsync(cancel);
        return await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = told.Issuer,
            ValidAudience = options.ClientId,
            IssuerSigningKeys = told.SigningKeys,
            ValidAlgorithms = Algorithms,
            LifetimeValidator = (from, to, _, _) => to is { } end && time.GetUtcNow().UtcDateTime is var now
                && now < end + Skew && !(from > now + Skew),
        });
    }

    static string? Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<string>(claim, out var text) && text is { Length: > 0 } ? text : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "An id token is refused: {Why}")]
    static partial void LogRefused(ILogger logger, string why);
}
