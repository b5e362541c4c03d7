using EGov.Identity.Accounts;
using EGov.Identity.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.SignIn;

/// <summary>What came of an attempt: right, wrong, or not before some moment.</summary>
internal sealed record SignInAnswer<T>(T? Value, DateTimeOffset? WaitsUntil) where T : class;

/// <summary>
/// The two steps of officers and postal staff. A name that is not there, a wrong password and an account that is shut
/// are one and the same to whoever asks (ASVS 5.0 V6.3.8), in words and in work.
/// </summary>
internal sealed class OfficerSignIn(
    IdentityDb db, AttemptStore attempts, PasswordWork passwords, ILookupNormalizer names, SecondFactors factors)
{
    public async Task<SignInAnswer<Account>> CheckPasswordAsync(
        Caller caller, string password, CancellationToken cancel)
    {
        if (await attempts.BeginAsync(caller, cancel) is { } until)
        {
            return new(null, until);
        }
        var name = names.NormalizeName(caller.UserName);
        var named = await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.NormalizedUserName == name
            && user.Kind != AccountKind.Citizen, cancel);
        var account = named?.DisabledAt is null ? named : null;
        var answer = await passwords.VerifyAsync(account, password, cancel);
        if (account is null || answer == PasswordVerificationResult.Failed)
        {
            await attempts.FailAsync(caller, AccountActs.Tried(named?.Id, AccountActs.CheckPassword,
                named is null ? "unknown-name" : account is null ? "disabled" : "wrong-password"), cancel);
            return new(null, null);
        }
        await attempts.TakeBackAsync(caller, AccountActs.Own(account, AccountActs.CheckPassword, "pwd"), cancel);
        if (answer == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await RehashAsync(account, password, cancel);
        }
        return new(account, null);
    }

    /// <summary>The code of the app, or a recovery code.</summary>
    public async Task<SignInAnswer<Account>> CheckCodeAsync(
        Account account, Caller caller, string code, CancellationToken cancel)
    {
        if (await attempts.BeginAsync(caller, cancel) is { } until)
        {
            return new(null, until);
        }
        var isOfApp = OneTimeCode.Clean(code).Length == 6;
        if (!await (isOfApp ? factors.TakeAsync(account, code, cancel)
            : factors.TakeRecoveryAsync(account, code, cancel)))
        {
            await attempts.FailAsync(caller, AccountActs.Tried(account.Id,
                isOfApp ? AccountActs.CheckCode : AccountActs.UseRecoveryCode, "wrong-or-used"), cancel);
            return new(null, null);
        }
        await attempts.TakeBackAsync(caller, null, cancel);
        await attempts.ForgetAsync(caller.UserName, cancel);
        return new(account, null);
    }

    async Task RehashAsync(Account account, string password, CancellationToken cancel)
    {
        var hash = await passwords.HashAsync(account, password, cancel);
        await db.Users.Where(user => user.Id == account.Id && user.PasswordHash == account.PasswordHash)
            .ExecuteUpdateAsync(user => user.SetProperty(row => row.PasswordHash, hash), cancel);
    }
}
