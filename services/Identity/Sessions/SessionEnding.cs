using EGov.Identity.Accounts;
using EGov.Identity.Issuer;
using EGov.ServiceDefaults.Audit;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Sessions;

/// <summary>Signing out: here, and everywhere.</summary>
internal static class SessionEnding
{
    public static Task EndAsync(
        IdentityDb db, Guid session, (AuditActor By, Guid Account) who, DateTimeOffset now, CancellationToken cancel) =>
        db.ChangeAsync($"update sessions set ended_at = {now} where id = {session} and ended_at is null",
            Entry(who.By, AccountActs.EndSession, session, who.Account, "sign-out"), cancel);

    /// <summary>No browser stays signed in and no client can refresh its tokens.</summary>
    public static async Task EndAllAsync(
        IdentityDb db, Guid accountId, AuditActor by, DateTimeOffset now, CancellationToken cancel)
    {
        await db.ChangeAsync(
            $"update sessions set ended_at = {now} where account_id = {accountId} and ended_at is null",
            AuditEntry.Of(by, AccountActs.EndAllSessions, AccountActs.Id(accountId), ""), cancel);
        await db.Set<TokenFamily>().Where(family => family.AccountId == accountId && family.RevokedAt == null)
            .ExecuteUpdateAsync(family => family.SetProperty(row => row.RevokedAt, now), cancel);
    }

    /// <summary>What was done to one session of an account.</summary>
    public static AuditEntry Entry(AuditActor by, string action, Guid session, Guid account, string why) =>
        AuditEntry.Of(by, action, $"session/{session}", why) with { OnBehalfOf = account.ToString() };
}
