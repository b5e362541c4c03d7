using EGov.Identity.Shared;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Identity.SignIn;

/// <summary>The first page of signing in: citizens go to their provider, officers and postal staff give a password.</summary>
internal sealed class PasswordStepModel(OfficerSignIn signIn, SecondFactors factors, TimeProvider time) : FormPage
{
    /// <summary>One answer to every wrong pair, so that it tells nothing of which names there are.</summary>
    static readonly Refusal Wrong = new(
        "NameAndPasswordAreRight", "Tên đăng nhập hoặc mật khẩu không đúng.", "userName");

    [BindProperty(Name = "userName")]
    public string UserName { get; set; } = "";

    [BindProperty(Name = "password")]
    public string Password { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var missing = Missing().ToList();
        if (missing.Count > 0)
        {
            return Refuse(missing);
        }
        var caller = new Caller(UserName.Trim(), HttpContext.Connection.RemoteIpAddress);
        var answer = await signIn.CheckPasswordAsync(caller, Password, cancel);
        if (answer.WaitsUntil is { } until)
        {
            return RefuseUntil(until, time.GetUtcNow());
        }
        if (answer.Value is not { } account)
        {
            return Refuse([Wrong]);
        }
        await SignInStep.StartAsync(HttpContext, account);
        return Go(Step(account.PasswordEndsAt is not null ? "/dang-nhap/mat-khau"
            : await factors.IsEnrolledAsync(account.Id, cancel) ? "/dang-nhap/ma-xac-thuc" : "/dang-nhap/thiet-lap"));
    }

    IEnumerable<Refusal> Missing()
    {
        if (string.IsNullOrWhiteSpace(UserName))
        {
            yield return new("UserNameIsGiven", "Hãy nhập tên đăng nhập.", "userName");
        }
        if (string.IsNullOrEmpty(Password))
        {
            yield return new("PasswordIsGiven", "Hãy nhập mật khẩu.", "password");
        }
    }
}
