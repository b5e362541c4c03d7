using EGov.Identity.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Issuer;

/// <summary>private_key_jwt: a client signs who it is (RFC 7523 §3, OpenID Core §9).</summary>
internal sealed class ClientAssertions(IdentityDb db, IssuerOptions options, TimeProvider time)
{
    // Signatures only: with a MAC the public key would be the secret (RFC 8725 §2.1).
    public static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    // An assertion is made for one request; one that is good for hours is a secret lying about.
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    static readonly JsonWebTokenHandler Handler = new();

    /// <summary>Whom an assertion claims to be of; nothing of it is proven yet.</summary>
    public static string? SubjectOf(string assertion) =>
        Handler.CanReadToken(assertion) && TryRead(assertion) is { Subject: { Length: > 0 } subject } ? subject : null;

    public async Task<bool> IsGoodAsync(Client client, string assertion)
    {
        var now = time.GetUtcNow();
        var result = await Handler.ValidateTokenAsync(assertion, new TokenValidationParameters
        {
            ValidIssuer = client.Id,
            ValidAudience = options.Issuer,
            IgnoreTrailingSlashWhenValidatingAudience = false,
            IssuerSigningKeys = new JsonWebKeySet(client.Keys).GetSigningKeys(),
            ValidAlgorithms = Algorithms,
            TryAllIssuerSigningKeys = false,
            LifetimeValidator = (from, until, _, _) => from is null || now + Skew >= from
                ? until > now - Skew && until <= now + Longest
                : false,
        });
        // For the issuer and nobody else: another server named beside it could use it here (RFC 7523 §3).
        return result.IsValid && result.SecurityToken is JsonWebToken { Id.Length: > 0 and < 200 } token
            && token.Audiences.Count() == 1 && token.Subject == client.Id && !token.Id.Contains('\0')
            && await IsFirstUseAsync(client, token.Id, token.ValidTo);
    }

    // The primary key decides between two at once.
    async Task<bool> IsFirstUseAsync(Client client, string jti, DateTime until) => await db.Database.ExecuteSqlAsync(
        $"""
         insert into used_assertions (client_id, jti, expires_at)
         values ({client.Id}, {jti}, {new DateTimeOffset(until, TimeSpan.Zero) + Skew})
         on conflict do nothing
         """) == 1;

    static JsonWebToken? TryRead(string text)
    {
        try
        {
            return Handler.ReadJsonWebToken(text);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
