using EGov.Identity.Accounts;
using EGov.Identity.SignIn;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Administration;

/// <summary>What every change of an account by its administrator does: reach, state seen, change, audit, answer.</summary>
internal static class AccountChange
{
    /// <summary>The account of somebody of Directory, tracked; or why it may not be managed.</summary>
    public static async Task<(Account? Account, IResult? Refused)> FindAsync(
        HttpContext http, IdentityDb db, Guid id, CancellationToken cancel)
    {
        var account = await db.Users.SingleOrDefaultAsync(user => user.Id == id && user.PersonId != null, cancel);
        if (account?.PersonId is not { } person)
        {
            return (null, Refuse.NotFound(ShownAccount.Unknown));
        }
        var day = VietnamTime.DayOf(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        var refused = AccountReach.OutOfReach(http, await AccountReach.PostsAsync(db, person, cancel), day);
        return refused is null ? (account, null) : (null, refused);
    }

    public static Task<IResult> RunAsync(
        HttpContext http, IdentityDb db, Guid id, Func<Account, Task> change, CancellationToken cancel) =>
        IdempotentWrite.RunAsync(http, db, id, async () =>
        {
            var (account, refused) = await FindAsync(http, db, id, cancel);
            if (account is null)
            {
                return refused!;
            }
            if ((AccountReach.OwnAccount(http, id) ?? ETags.Check(http, ShownAccount.TagOf(account))) is { } no)
            {
                return no;
            }
            var before = ShownAccount.HashOf(account);
            await change(account);
            await KeepAsync(http, db, account, before, cancel);
            return Results.Ok(ShownAccount.Of(account, await SecondFactors.AreSetUpAsync(db, id, cancel)));
        }, cancel);

    /// <summary>
    /// Gives an account of somebody else's a new way in, with its audit entry; neither kept for a second try nor stored
    /// on the way.
    /// </summary>
    public static async Task<IResult> GiveAsync(
        HttpContext http, IdentityDb db, Guid id, Func<Account, Task<IResult>> give, CancellationToken cancel)
    {
        var (account, refused) = await FindAsync(http, db, id, cancel);
        refused ??= AccountReach.OwnAccount(http, id);
        if (account is null || refused is not null)
        {
            return refused!;
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var before = ShownAccount.HashOf(account);
        var given = await give(account);
        await KeepAsync(http, db, account, before, cancel);
        await transaction.CommitAsync(cancel);
        http.Response.Headers.CacheControl = "no-store";
        return given;
    }

    /// <summary>Saves the account with a new stamp and its audit entry, and tells the new tag.</summary>
    public static async Task KeepAsync(
        HttpContext http, IdentityDb db, Account account, byte[]? before, CancellationToken cancel)
    {
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        db.Record(AuditAct.Of(http).Entry(AccountActs.Id(account.Id), before, ShownAccount.HashOf(account)));
        await db.SaveChangesAsync(cancel);
        http.Response.Headers.ETag = ShownAccount.TagOf(account);
    }
}
