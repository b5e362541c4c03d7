using EGov.Identity.Clients;
using EGov.Identity.Sessions;

namespace EGov.Identity.Issuer;

/// <summary>What a code is bound to (RFC 6749 §4.1.3, RFC 7636 §4.4, OpenID Core §3.1.2.1).</summary>
internal sealed record CodeTerms(string ClientId, string Scope, string RedirectUri, string Challenge, string? Nonce);

/// <summary>A fresh code, and with it the family of all that will come of it.</summary>
internal sealed class CodeIssue(IdentityDb db, IssuerOptions options, TimeProvider time)
{
    public async Task<string> IssueAsync(CodeTerms terms, SignInSession session)
    {
        var now = time.GetUtcNow();
        var code = Secrets.New();
        var last = now + options.RefreshLife;
        db.Add(new TokenFamily
        {
            ClientId = terms.ClientId, AccountId = session.AccountId, SessionId = session.Id, Scope = terms.Scope,
            RedirectUri = terms.RedirectUri, Challenge = terms.Challenge, Nonce = terms.Nonce,
            CodeHash = Secrets.HashOf(code),
            CodeExpiresAt = now + options.CodeLife,
            ExpiresAt = last < session.ExpiresAt ? last : session.ExpiresAt,
        });
        await db.SaveChangesAsync();
        return code;
    }
}
