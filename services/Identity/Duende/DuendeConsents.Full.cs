using System.Globalization;
using Duende.IdentityServer.Stores;
using Microsoft.EntityFrameworkCore;
using Models = Duende.IdentityServer.Models;

namespace EGov.Identity.Issuer;

/// <summary>What people let third parties have: the same rows as in the other profile.</summary>
internal sealed class DuendeConsents(IdentityDb db, TimeProvider time) : IUserConsentStore
{
    public async Task StoreUserConsentAsync(Models.Consent consent)
    {
        var id = Account(consent.SubjectId);
        var kind = await db.Users.Where(row => row.Id == id).Select(row => row.Kind).FirstAsync();
        await Consent.RememberAsync(db, new()
        {
            AccountId = id,
            ClientId = consent.ClientId,
            Scope = string.Join(' ', consent.Scopes.Order(StringComparer.Ordinal)),
            GivenAt = time.GetUtcNow(),
        }, kind, default);
    }

    public async Task<Models.Consent?> GetUserConsentAsync(string subjectId, string clientId) =>
        await Rows(subjectId, clientId).AsNoTracking().FirstOrDefaultAsync() is { } given
            ? new()
            {
                SubjectId = subjectId,
                ClientId = clientId,
                Scopes = ScopeRules.Read(given.Scope) ?? [],
                CreationTime = given.GivenAt.UtcDateTime,
            }
            : null;

    public Task RemoveUserConsentAsync(string subjectId, string clientId) =>
        Rows(subjectId, clientId).ExecuteDeleteAsync();

    IQueryable<Consent> Rows(string subjectId, string clientId)
    {
        var account = Account(subjectId);
        return db.Set<Consent>().Where(row => row.AccountId == account && row.ClientId == clientId);
    }

    static Guid Account(string subjectId) => Guid.Parse(subjectId, CultureInfo.InvariantCulture);
}
