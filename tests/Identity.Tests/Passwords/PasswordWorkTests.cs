using EGov.Identity.Accounts;
using EGov.Identity.Passwords;
using Microsoft.AspNetCore.Identity;

namespace EGov.Identity.Tests.Passwords;

public sealed class PasswordWorkTests
{
    [Fact]
    public async Task A_password_is_the_one_that_was_hashed_however_it_is_composed()
    {
        var (work, account) = (new PasswordWork(new SlowHasher(), TimeProvider.System), New());
        account.PasswordHash = await work.HashAsync(account, "mật khẩu dài".Normalize(), default);
        Assert.Equal(PasswordVerificationResult.Success, await work.VerifyAsync(account,
            "mật khẩu dài".Normalize(System.Text.NormalizationForm.FormD), default));
        Assert.Equal(PasswordVerificationResult.Failed, await work.VerifyAsync(account, "mật khẩu dai", default));
    }

    [Fact]
    public async Task Nobody_costs_the_same_work_and_fails()
    {
        var hasher = new SlowHasher();
        var work = new PasswordWork(hasher, TimeProvider.System);
        await work.VerifyAsync(null, "x", default);
        var before = hasher.Verified;
        Assert.Equal(PasswordVerificationResult.Failed, await work.VerifyAsync(null, "một hai ba bốn", default));
        Assert.Equal(PasswordVerificationResult.Failed, await work.VerifyAsync(New(), "một hai ba bốn", default));
        Assert.Equal(2, hasher.Verified - before);
    }

    [Fact]
    public async Task No_more_are_hashed_at_once_than_there_are_processors()
    {
        var hasher = new SlowHasher();
        var work = new PasswordWork(hasher, TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => work.VerifyAsync(null, "x", default)));
        Assert.InRange(hasher.MostAtOnce, 1, Environment.ProcessorCount);
    }

    [Fact]
    public async Task More_than_can_be_served_soon_are_sent_away_and_the_line_empties()
    {
        var work = new PasswordWork(new SlowHasher(), TimeProvider.System);
        var all = Enumerable.Range(0, 700).Select(_ => work.VerifyAsync(null, "x", default)).ToList();
        var answers = await Task.WhenAll(all.Select(async one =>
            await Record.ExceptionAsync(() => one) is PasswordsAreBusy));
        Assert.Contains(true, answers);
        Assert.Contains(false, answers);
        Assert.Equal(PasswordVerificationResult.Failed, await work.VerifyAsync(null, "x", default));
    }

    static Account New() => new() { Kind = AccountKind.Officer, Name = "Ân" };

    sealed class SlowHasher : IPasswordHasher<Account>
    {
        int now;

        public int Verified;

        public int MostAtOnce { get; private set; }

        public string HashPassword(Account user, string password) => "#" + password;

        public PasswordVerificationResult VerifyHashedPassword(
            Account user, string hashedPassword, string providedPassword)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref now));
            Task.Delay(3).Wait();
            Interlocked.Decrement(ref now);
            Interlocked.Increment(ref Verified);
            return hashedPassword == "#" + providedPassword
                ? PasswordVerificationResult.Success : PasswordVerificationResult.Failed;
        }
    }
}
