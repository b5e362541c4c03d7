using System.Text.RegularExpressions;
using EGov.Identity.Accounts;
using EGov.Identity.Passwords;
using EGov.Identity.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Tests.SignIn;

/// <summary>An officer with a password and, if wished, an authenticator whose codes the test can tell.</summary>
internal sealed partial class Officer(IdentityApp app, Account account, byte[]? secret)
{
    public const string Password = "bác Hòa trồng thanh long";

    public Account Account => account;

    public string UserName => account.UserName!;

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public static async Task<Officer> AddAsync(
        IdentityApp app, bool isEnrolled = true, string kind = AccountKind.Officer, Guid? person = null)
    {
        var account = await app.AddAccountAsync(kind, person);
        await using var scope = app.Services.CreateAsyncScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<PasswordChange>()
            .ApplyAsync(account, Password, AccountActs.ChangePassword, default));
        if (!isEnrolled)
        {
            return new(app, account, null);
        }
        var factors = scope.ServiceProvider.GetRequiredService<SecondFactors>();
        var secret = await factors.PrepareAsync(account.Id, default);
        var now = OneTimeCode.StepOf(app.Time.GetUtcNow());
        // A code of the step before, so that the one of now is still to be used.
        var codes = await factors.ConfirmAsync(account, OneTimeCode.At(secret, now - 1), default);
        return new(app, account, secret) { RecoveryCodes = codes! };
    }

    /// <summary>What the app on the phone shows now.</summary>
    public string Code(int steps = 0) =>
        OneTimeCode.At(secret!, OneTimeCode.StepOf(app.Time.GetUtcNow()) + steps);

    /// <summary>A code that is surely wrong now.</summary>
    public string WrongCode() => Enumerable.Range(0, 10).Select(number => $"00000{number}")
        .First(code => OneTimeCode.Find(secret!, code, app.Time.GetUtcNow(), 0) is null);

    /// <summary>Gives name and password; the visitor stands before the second step.</summary>
    public async Task<Visitor> GivePasswordAsync(Visitor visitor, string password = Password, string query = "")
    {
        await visitor.OpenAsync("/id/dang-nhap" + query);
        return await visitor.SendAsync("/id/dang-nhap", ("userName", UserName), ("password", password));
    }

    /// <summary>All the way in.</summary>
    public async Task<Visitor> SignInAsync(Visitor visitor, string query = "")
    {
        await GivePasswordAsync(visitor, query: query);
        await visitor.FollowAsync();
        app.Time.Pass(TimeSpan.FromSeconds(30));
        return await visitor.SendAsync("/id/dang-nhap/ma-xac-thuc", ("code", Code()));
    }

    /// <summary>Secret shown on a page, as somebody types it.</summary>
    public static byte[] ReadSecret(string shown)
    {
        var bits = string.Concat(Spaces().Replace(shown, "").Select(letter =>
            Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }

    [GeneratedRegex(@"\s", RegexOptions.None, 100)]
    private static partial Regex Spaces();
}
