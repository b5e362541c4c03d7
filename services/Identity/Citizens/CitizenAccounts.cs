using EGov.Identity.Accounts;
using EGov.Identity.Sessions;
using EGov.ServiceDefaults.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EGov.Identity.Citizens;

/// <summary>
/// Accounts of citizens, found by provider and subject. Of the citizen number only a keyed hash is kept, to know the
/// person again when the state changes its provider.
/// </summary>
internal sealed class CitizenAccounts(IdentityDb db, TimeProvider time)
{
    DbSet<IdentityUserLogin<Guid>> Logins => db.Set<IdentityUserLogin<Guid>>();

    public Task<Account?> FindAsync(Arrival who, CancellationToken cancel) => db.Users.AsNoTracking()
        .SingleOrDefaultAsync(user => Logins.Any(login => login.UserId == user.Id
            && login.LoginProvider == who.Provider.Name && login.ProviderKey == who.Subject), cancel);

    /// <summary>The account to sign in to, made at the first time; or why there is none.</summary>
    public async Task<(Account?, CitizenFailure)> FindOrMakeAsync(Arrival who, CancellationToken cancel)
    {
        try
        {
            return await FindAsync(who, cancel) is { } known ? Open(known) : await MakeAsync(who, cancel);
        }
        catch (DbUpdateException error) when (IsTaken(error))
        {
            // The same person in two windows: the other was first.
            db.ChangeTracker.Clear();
            return await FindAsync(who, cancel) is { } known ? Open(known) : (null, CitizenFailure.Taken);
        }
    }

    /// <summary>False when the subject is another account's.</summary>
    public async Task<bool> LinkAsync(Guid account, Arrival who, CancellationToken cancel)
    {
        if (await FindAsync(who, cancel) is { } owner)
        {
            return owner.Id == account;
        }
        try
        {
            Logins.Add(Login(account, who));
            db.Record(Entry(account, AccountActs.LinkProvider, who.Provider.Name));
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException error) when (IsTaken(error))
        {
            db.ChangeTracker.Clear();
            return await FindAsync(who, cancel) is { } first && first.Id == account;
        }
    }

    public Task<List<string>> LinkedAsync(Guid account, CancellationToken cancel) => Logins
        .Where(login => login.UserId == account).Select(login => login.LoginProvider).Distinct().Order()
        .ToListAsync(cancel);

    /// <summary>False when no way in would be left. Two at once wait for each other at the account's row.</summary>
    public async Task<bool> UnlinkAsync(Guid account, string provider, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"select 1 from accounts where id = {account} for update", cancel);
        var hasPassword = await db.Users.AnyAsync(user => user.Id == account && user.PasswordHash != null, cancel);
        if (!LinkRules.AWayInRemains(await LinkedAsync(account, cancel), provider, hasPassword))
        {
            return false;
        }
        await db.ChangeAsync($"delete from account_logins where user_id = {account} and login_provider = {provider}",
            Entry(account, AccountActs.UnlinkProvider, provider), cancel);
        await SessionEnding.EndAllAsync(
            db, account, new(account.ToString(), AccountKind.Citizen), time.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    async Task<(Account?, CitizenFailure)> MakeAsync(Arrival who, CancellationToken cancel)
    {
        var same = who.NumberHash is null ? null : await db.Users.AsNoTracking()
            .SingleOrDefaultAsync(user => user.CitizenNumberHash == who.NumberHash, cancel);
        if (same is not null && !LinkRules.NumberOpensTheAccount(who.Provider, who.NumberHash, same.CitizenNumberHash))
        {
            return (null, CitizenFailure.KnownOtherwise);
        }
        var account = same ?? new Account
        {
            Kind = AccountKind.Citizen,
            Name = who.Name,
            CitizenNumberHash = who.Provider.VouchesForNumber ? who.NumberHash : null,
        };
        if (same is null)
        {
            db.Users.Add(account);
        }
        Logins.Add(Login(account.Id, who));
        db.Record(Entry(account.Id, same is null ? AccountActs.MakeAccount : AccountActs.LinkProvider,
            who.Provider.Name));
        await db.SaveChangesAsync(cancel);
        return Open(account);
    }

    static AuditEntry Entry(Guid account, string action, string provider) =>
        AuditEntry.Of(new(account.ToString(), AccountKind.Citizen), action, AccountActs.Id(account), provider);

    static (Account?, CitizenFailure) Open(Account account) =>
        account.DisabledAt is null ? (account, default) : (null, CitizenFailure.Disabled);

    static IdentityUserLogin<Guid> Login(Guid account, Arrival who) => new()
    {
        UserId = account,
        LoginProvider = who.Provider.Name,
        ProviderKey = who.Subject,
        ProviderDisplayName = who.Provider.Label,
    };

    static bool IsTaken(DbUpdateException error) =>
        error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
