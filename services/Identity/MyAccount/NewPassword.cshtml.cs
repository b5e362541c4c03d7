using EGov.Identity.Accounts;
using EGov.Identity.Passwords;
using EGov.Identity.Sessions;
using EGov.Identity.Shared;
using EGov.Identity.SignIn;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.MyAccount;

/// <summary>
/// Changing one's password: the present one is asked for (ASVS 5.0 V6.2.3) and counts as an attempt; all other
/// browsers are signed out, this one gets a new session.
/// </summary>
[Authorize]
internal sealed class NewPasswordModel(
    IdentityDb db, OfficerSignIn signIn, PasswordChange passwords, TimeProvider time) : FormPage
{
    [BindProperty(Name = "present")]
    public string Present { get; set; } = "";

    [BindProperty(Name = "password")]
    public string Password { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        (await AccountAsync(cancel)).Kind == AccountKind.Citizen ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var account = await AccountAsync(cancel);
        var caller = new Caller(account.UserName ?? "", HttpContext.Connection.RemoteIpAddress);
        var answer = await signIn.CheckPasswordAsync(caller, Present, cancel);
        if (answer.WaitsUntil is { } until)
        {
            return RefuseUntil(until, time.GetUtcNow());
        }
        if (answer.Value is null)
        {
            return Refuse([new Refusal("PresentPasswordIsRight", "Mật khẩu hiện tại không đúng.", "present")]);
        }
        var refusals = await passwords.ApplyAsync(account, Password, AccountActs.ChangePassword, cancel);
        if (refusals.Count > 0)
        {
            return Refuse([.. refusals]);
        }
        await SignInCookie.StartAsync(HttpContext, account, "pwd", "otp", "mfa");
        return Go(Step("/tai-khoan"));
    }

    Task<Account> AccountAsync(CancellationToken cancel)
    {
        var id = SignInCookie.AccountId(User);
        return db.Users.AsNoTracking().SingleAsync(user => user.Id == id, cancel);
    }
}
