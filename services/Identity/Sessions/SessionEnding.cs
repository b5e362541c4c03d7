using EGov.Identity.Issuer;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Sessions;

/// <summary>Signing out everywhere: no browser stays signed in and no client can refresh its tokens.</summary>
internal static class SessionEnding
{
    public static async Task EndAllAsync(IdentityDb db, Guid accountId, DateTimeOffset now, CancellationToken cancel)
    {
        await db.Sessions.Where(session => session.AccountId == accountId && session.EndedAt == null)
            .ExecuteUpdateAsync(session => session.SetProperty(row => row.EndedAt, now), cancel);
        await db.Set<TokenFamily>().Where(family => family.AccountId == accountId && family.RevokedAt == null)
            .ExecuteUpdateAsync(family => family.SetProperty(row => row.RevokedAt, now), cancel);
    }
}
