using EGov.Identity.Accounts;
using EGov.ServiceDefaults.Audit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.SignIn;

/// <summary>
/// Authenticator apps and recovery codes of accounts. Each code is taken once, also when it comes twice at the same
/// moment: the database decides who was first.
/// </summary>
internal sealed class SecondFactors(
    IdentityDb db, IDataProtectionProvider protection, LookupKeys keys, TimeProvider time)
{
    const string RecoveryPurpose = "recovery-code";

    public Task<bool> IsEnrolledAsync(Guid accountId, CancellationToken cancel) => AreSetUpAsync(db, accountId, cancel);

    /// <summary>The same for whoever has the database at hand and takes no codes.</summary>
    public static Task<bool> AreSetUpAsync(IdentityDb db, Guid accountId, CancellationToken cancel) =>
        db.SecondFactors.AnyAsync(factor => factor.AccountId == accountId && factor.ConfirmedAt != null, cancel);

    /// <summary>The secret to show as a QR code: the same until it is confirmed, so that a page may be reloaded.</summary>
    public async Task<byte[]> PrepareAsync(Guid accountId, CancellationToken cancel)
    {
        var secret = System.Security.Cryptography.RandomNumberGenerator.GetBytes(OneTimeCode.SecretBytes);
        var locked = Protector(accountId).Protect(secret);
        await db.Database.ExecuteSqlAsync($"""
            insert into second_factors (account_id, secret, last_step) values ({accountId}, {locked}, 0)
            on conflict do nothing
            """, cancel);
        var kept = await db.SecondFactors.AsNoTracking().SingleAsync(factor => factor.AccountId == accountId, cancel);
        return kept.ConfirmedAt is null
            ? Protector(accountId).Unprotect(kept.Secret)
            : throw new InvalidOperationException("The account has an authenticator already.");
    }

    /// <summary>The recovery codes, to be seen this once, if the code proves that the app has the secret.</summary>
    public async Task<IReadOnlyList<string>?> ConfirmAsync(Account account, string code, CancellationToken cancel)
    {
        var accountId = account.Id;
        if (await FindStepAsync(accountId, code, isConfirmed: false, cancel) is not { } step)
        {
            return null;
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = time.GetUtcNow();
        var isFirst = await db.SecondFactors.Where(factor => factor.AccountId == accountId && factor.ConfirmedAt == null)
            .ExecuteUpdateAsync(factor => factor.SetProperty(row => row.ConfirmedAt, now)
                .SetProperty(row => row.LastStep, step), cancel) == 1;
        if (!isFirst)
        {
            return null;
        }
        db.Record(AccountActs.Own(account, AccountActs.SetUpSecondFactor, "otp"));
        var codes = await RenewAsync(accountId, cancel);
        await transaction.CommitAsync(cancel);
        return codes;
    }

    /// <summary>Whether the code of the app is right and was not taken before.</summary>
    public async Task<bool> TakeAsync(Account account, string code, CancellationToken cancel) =>
        await FindStepAsync(account.Id, code, isConfirmed: true, cancel) is { } step
        && await db.ChangeAsync($"""
            update second_factors set last_step = {step} where account_id = {account.Id} and last_step < {step}
            """, AccountActs.Own(account, AccountActs.CheckCode, "otp"), cancel);

    /// <summary>Whether it is an unused recovery code; it is used then.</summary>
    public Task<bool> TakeRecoveryAsync(Account account, string code, CancellationToken cancel) => db.ChangeAsync($"""
        update recovery_codes set used_at = {time.GetUtcNow()}
        where account_id = {account.Id} and hash = {Hash(account.Id, RecoveryCodes.Clean(code))} and used_at is null
        """, AccountActs.Own(account, AccountActs.UseRecoveryCode, "recovery-code"), cancel);

    public Task<int> RecoveryCodesLeftAsync(Guid accountId, CancellationToken cancel) =>
        db.RecoveryCodes.CountAsync(code => code.AccountId == accountId && code.UsedAt == null, cancel);

    /// <summary>New recovery codes in place of the old ones; saves what else the context holds.</summary>
    async Task<IReadOnlyList<string>> RenewAsync(Guid accountId, CancellationToken cancel)
    {
        var codes = RecoveryCodes.New();
        await db.RecoveryCodes.Where(code => code.AccountId == accountId).ExecuteDeleteAsync(cancel);
        db.RecoveryCodes.AddRange(codes.Select(code =>
            new RecoveryCode { AccountId = accountId, Hash = Hash(accountId, RecoveryCodes.Clean(code)) }));
        await db.SaveChangesAsync(cancel);
        return codes;
    }

    /// <summary>The phone is lost: the next sign-in sets up another.</summary>
    public async Task ResetAsync(Guid accountId, CancellationToken cancel)
    {
        await db.RecoveryCodes.Where(code => code.AccountId == accountId).ExecuteDeleteAsync(cancel);
        await db.SecondFactors.Where(factor => factor.AccountId == accountId).ExecuteDeleteAsync(cancel);
    }

    async Task<long?> FindStepAsync(Guid accountId, string code, bool isConfirmed, CancellationToken cancel)
    {
        var factor = await db.SecondFactors.AsNoTracking().SingleOrDefaultAsync(row => row.AccountId == accountId
            && (row.ConfirmedAt != null) == isConfirmed, cancel);
        return factor is null ? null : OneTimeCode.Find(
            Protector(accountId).Unprotect(factor.Secret), OneTimeCode.Clean(code), time.GetUtcNow(), factor.LastStep);
    }

    IDataProtector Protector(Guid accountId) => protection.CreateProtector("second-factor", accountId.ToString());

    byte[] Hash(Guid accountId, string code) => keys.Of(RecoveryPurpose, $"{accountId}\n{code}");
}
