using EGov.Identity.Sessions;
using EGov.Identity.Shared;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Identity.SignIn;

/// <summary>The second page: a code of the authenticator app, or a recovery code.</summary>
internal sealed class CodeStepModel(IdentityDb db, OfficerSignIn signIn, TimeProvider time) : FormPage
{
    static readonly Refusal Wrong = new(
        "CodeIsRight", "Mã không đúng hoặc đã dùng rồi. Hãy nhập mã đang hiện trong ứng dụng.", "code");

    [BindProperty(Name = "code")]
    public string Code { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() =>
        await SignInStep.ReadAsync(HttpContext, db) is null ? Go(Step("/dang-nhap")) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await SignInStep.ReadAsync(HttpContext, db) is not { } account)
        {
            return Go(Step("/dang-nhap"));
        }
        if (string.IsNullOrWhiteSpace(Code))
        {
            return Refuse([new Refusal("CodeIsGiven", "Hãy nhập mã xác thực.", "code")]);
        }
        var caller = new Caller(account.UserName ?? "", HttpContext.Connection.RemoteIpAddress);
        var answer = await signIn.CheckCodeAsync(account, caller, Code, cancel);
        if (answer.WaitsUntil is { } until)
        {
            return RefuseUntil(until, time.GetUtcNow());
        }
        if (answer.Value is null)
        {
            return Refuse([Wrong]);
        }
        await SignInStep.EndAsync(HttpContext);
        await SignInCookie.StartAsync(HttpContext, account, "pwd", "otp", "mfa");
        return Go(Onward);
    }
}
