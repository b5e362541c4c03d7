using EGov.Identity.Accounts;
using EGov.Identity.Sessions;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Passwords;

/// <summary>Gives an account a new password, if the rules let it; every session before it ends.</summary>
internal sealed class PasswordChange(
    IdentityDb db, PasswordWork work, CommonPasswords common, BreachedPasswords breached, TimeProvider time)
{
    public async Task<IReadOnlyList<Refusal>> ApplyAsync(Account account, string password, CancellationToken cancel)
    {
        var refusals = PasswordRules.Judge(
            password, [account.UserName ?? "", .. account.Name.Split(' '), account.Name, "egov", "dichvucong"],
            typed => common.Has(typed) || breached.Has(typed));
        if (refusals.Count > 0)
        {
            return refusals;
        }
        var (hash, stamp) = (await work.HashAsync(account, password, cancel), Guid.NewGuid().ToString());
        await db.Users.Where(user => user.Id == account.Id).ExecuteUpdateAsync(user => user
            .SetProperty(row => row.PasswordHash, hash).SetProperty(row => row.SecurityStamp, stamp)
            .SetProperty(row => row.PasswordEndsAt, (DateTimeOffset?)null)
            .SetProperty(row => row.ConcurrencyStamp, stamp), cancel);
        account.SecurityStamp = stamp;
        await SessionEnding.EndAllAsync(db, account.Id, time.GetUtcNow(), cancel);
        return [];
    }
}
