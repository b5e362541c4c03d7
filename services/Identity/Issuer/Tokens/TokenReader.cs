using EGov.Identity.Clients;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Issuer;

/// <summary>What an id token of ours, brought back, says about a logout.</summary>
internal sealed record IdTokenHint(string ClientId, Guid Session, Guid Account);

/// <summary>Reads tokens of our own that come back.</summary>
internal sealed class TokenReader(KeyRing ring, IssuerOptions options, TimeProvider time)
{
    static readonly JsonWebTokenHandler Handler = new();

    /// <summary>A good access token, or null (RFC 9068 §4). An expired one is good for its revocation only.</summary>
    public Task<JsonWebToken?> ReadAccessAsync(string? text, bool evenExpired = false) => ReadAsync(text, new()
    {
        ValidTypes = [TokenWriter.AccessType],
        ValidAudiences = [options.Audience, options.Issuer],
        IgnoreTrailingSlashWhenValidatingAudience = false,
        LifetimeValidator = (_, until, _, _) => until is { } end && (evenExpired || time.GetUtcNow().UtcDateTime < end),
    });

    /// <summary>RP-Initiated Logout §4: an id token that has expired still tells who wants to leave.</summary>
    public async Task<IdTokenHint?> ReadIdTokenAsync(string? text) => await ReadAsync(text, new()
    {
        ValidTypes = [TokenWriter.IdType],
        ValidateAudience = false,
        ValidateLifetime = false,
    }) is { } token && Guid.TryParse(token.TryGetPayloadValue<string>("sid", out var sid) ? sid : null, out var session)
        && Guid.TryParse(token.Subject, out var account)
        ? new(token.Audiences.First(), session, account)
        : null;

    async Task<JsonWebToken?> ReadAsync(string? text, TokenValidationParameters rules)
    {
        if (text is null)
        {
            return null;
        }
        rules.ValidIssuer = options.Issuer;
        // One algorithm, and the key whose kid the header names: neither none nor a MAC with the public key is taken
        // (RFC 8725 §3.1).
        rules.ValidAlgorithms = [SecurityAlgorithms.RsaSha256];
        rules.IssuerSigningKeys = (await ring.ReadAsync(default)).Published;
        rules.TryAllIssuerSigningKeys = false;
        var result = await Handler.ValidateTokenAsync(text, rules);
        return result.IsValid ? (JsonWebToken)result.SecurityToken : null;
    }
}
