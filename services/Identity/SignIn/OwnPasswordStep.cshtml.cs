using EGov.Identity.Accounts;
using EGov.Identity.Passwords;
using EGov.Identity.Shared;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Identity.SignIn;

/// <summary>After a one-time password: its holder chooses their own before anything else (ASVS 5.0 V6.4.1).</summary>
internal sealed class OwnPasswordStepModel(
    IdentityDb db, PasswordWork work, PasswordChange passwords, SecondFactors factors) : FormPage
{
    static readonly Refusal Same = new(
        "PasswordIsAnother", "Hãy chọn mật khẩu khác mật khẩu dùng một lần.", "password");

    [BindProperty(Name = "password")]
    public string Password { get; set; } = "";

    public string UserName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        var account = await SignInStep.ReadOneTimeAsync(HttpContext, db);
        UserName = account?.UserName ?? "";
        return account is null ? Go(Step("/dang-nhap")) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await SignInStep.ReadOneTimeAsync(HttpContext, db) is not { } account)
        {
            return Go(Step("/dang-nhap"));
        }
        UserName = account.UserName ?? "";
        if (await work.VerifyAsync(account, Password, cancel) != PasswordVerificationResult.Failed)
        {
            return Refuse([Same]);
        }
        var refusals = await passwords.ApplyAsync(account, Password, AccountActs.ChangePassword, cancel);
        if (refusals.Count > 0)
        {
            return Refuse([.. refusals]);
        }
        await SignInStep.StartAsync(HttpContext, account);
        return Go(Step(await factors.IsEnrolledAsync(account.Id, cancel)
            ? "/dang-nhap/ma-xac-thuc" : "/dang-nhap/thiet-lap"));
    }
}
