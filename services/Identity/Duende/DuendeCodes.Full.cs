using System.Globalization;
using Duende.IdentityServer;
using Duende.IdentityServer.Models;
using Duende.IdentityServer.Stores;
using EGov.Identity.Accounts;
using EGov.Identity.Clients;
using Microsoft.EntityFrameworkCore;
using Registered = EGov.Identity.Clients.Client;

namespace EGov.Identity.Issuer;

/// <summary>Codes as rows of token families. Whoever reads one has used it; a second reader voids the family.</summary>
internal sealed class DuendeCodes(IdentityDb db, CodeIssue codes, IssuerOptions options, TimeProvider time)
    : IAuthorizationCodeStore
{
    public async Task<string> StoreAuthorizationCodeAsync(AuthorizationCode code)
    {
        var id = Guid.Parse(code.SessionId, CultureInfo.InvariantCulture);
        var session = await db.Sessions.AsNoTracking().FirstAsync(row => row.Id == id);
        var scope = string.Join(' ', code.RequestedScopes.Order(StringComparer.Ordinal));
        // Of the challenge IdentityServer keeps the hash, and compares hashes: the column holds what it gives.
        return await codes.IssueAsync(
            new(code.ClientId, scope, code.RedirectUri, code.CodeChallenge, code.Nonce), session);
    }

    public async Task<AuthorizationCode?> GetAuthorizationCodeAsync(string code)
    {
        var hash = Secrets.HashOf(code);
        var families = db.Set<TokenFamily>().Where(row => row.CodeHash == hash);
        if (await FamilyState.FindAsync(db, families, default) is not { } state)
        {
            return null;
        }
        var (family, now) = (state.Family, time.GetUtcNow());
        if (!await FamilyState.TakeCodeAsync(db, family.Id, now, default))
        {
            await state.VoidAsync(
                db, state.Entry(family.ClientId, AccountActs.ReuseCode, "used-before"), now, default);
            return null;
        }
        var refreshes = await db.Set<Registered>().AnyAsync(row => row.Id == family.ClientId && row.Refreshes);
        return new()
        {
            CreationTime = (family.CodeExpiresAt - options.CodeLife).UtcDateTime,
            Lifetime = (int)options.CodeLife.TotalSeconds,
            ClientId = family.ClientId,
            Subject = DuendeSubject.Of(state.Session, family.Id),
            SessionId = family.SessionId.ToString(),
            IsOpenId = true,
            // Our clients have refresh tokens by registration; IdentityServer wants the scope for it.
            RequestedScopes = refreshes
                ? [.. state.Scopes, IdentityServerConstants.StandardScopes.OfflineAccess] : state.Scopes,
            RedirectUri = family.RedirectUri,
            Nonce = family.Nonce,
            CodeChallenge = family.Challenge,
            CodeChallengeMethod = AuthorizeRules.ChallengeMethod,
        };
    }

    public Task RemoveAuthorizationCodeAsync(string code) => Task.CompletedTask;
}
