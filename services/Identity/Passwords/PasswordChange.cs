using EGov.Identity.Accounts;
using EGov.Identity.Administration;
using EGov.Identity.Sessions;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Problems;

namespace EGov.Identity.Passwords;

/// <summary>Gives an account a new password, if the rules let it; every session before it ends.</summary>
internal sealed class PasswordChange(
    IdentityDb db, PasswordWork work, CommonPasswords common, BreachedPasswords breached, TimeProvider time)
{
    /// <param name="account">Whose it becomes; its stamps are the new ones then.</param>
    /// <param name="password">As typed.</param>
    /// <param name="act">What of <see cref="AccountActs"/> its holder does.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<IReadOnlyList<Refusal>> ApplyAsync(
        Account account, string password, string act, CancellationToken cancel)
    {
        var refusals = PasswordRules.Judge(
            password, [account.UserName ?? "", .. account.Name.Split(' '), account.Name, "egov", "dichvucong"],
            typed => common.Has(typed) || breached.Has(typed));
        if (refusals.Count > 0)
        {
            return refusals;
        }
        var hash = await work.HashAsync(account, password, cancel);
        var before = ShownAccount.HashOf(account);
        account.SecurityStamp = account.ConcurrencyStamp = Guid.NewGuid().ToString();
        account.PasswordEndsAt = null;
        await using var transaction = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancel) : null;
        await db.ChangeAsync($"""
            update accounts set password_hash = {hash}, security_stamp = {account.SecurityStamp},
              concurrency_stamp = {account.ConcurrencyStamp}, password_ends_at = null
            where id = {account.Id}
            """, AccountActs.Own(account, act, "pwd") with
        {
            BeforeHash = before, AfterHash = ShownAccount.HashOf(account),
        }, cancel);
        await SessionEnding.EndAllAsync(db, account.Id, AccountActs.Holder(account), time.GetUtcNow(), cancel);
        await (transaction?.CommitAsync(cancel) ?? Task.CompletedTask);
        return [];
    }
}
