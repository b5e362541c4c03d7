using EGov.Identity.Accounts;
using EGov.Identity.Sessions;
using EGov.Identity.Shared;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace EGov.Identity.SignIn;

/// <summary>
/// At the first sign-in, and after a lost phone: the authenticator app reads the secret, a first code proves it, and
/// the recovery codes are shown this once.
/// </summary>
internal sealed class EnrolStepModel(
    IdentityDb db, SecondFactors factors, AttemptStore attempts, ServiceDefaults.Pages.SiteOptions site,
    TimeProvider time) : FormPage
{
    [BindProperty(Name = "code")]
    public string Code { get; set; } = "";

    /// <summary>The secret as people type it where a camera cannot read it.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>The address of the app as a QR code, SVG.</summary>
    public string Picture { get; private set; } = "";

    /// <summary>Shown once, after the first code was right.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public string Next => Onward;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await SignInStep.ReadAsync(HttpContext, db) is { } account && await ShowAsync(account, cancel)
            ? Page() : Go(Step("/dang-nhap"));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await SignInStep.ReadAsync(HttpContext, db) is not { } account || !await ShowAsync(account, cancel))
        {
            return Go(Step("/dang-nhap"));
        }
        var caller = new Caller(account.UserName ?? "", HttpContext.Connection.RemoteIpAddress);
        if (await attempts.BeginAsync(caller, cancel) is { } until)
        {
            return RefuseUntil(until, time.GetUtcNow());
        }
        if (await factors.ConfirmAsync(account, Code, cancel) is not { } codes)
        {
            await attempts.FailAsync(caller,
                AccountActs.Tried(account.Id, AccountActs.SetUpSecondFactor, "wrong-code"), cancel);
            return Refuse([new Refusal("CodeIsOfThisSecret",
                "Mã không khớp. Hãy nhập mã 6 chữ số ứng dụng vừa hiện cho tài khoản này.", "code")]);
        }
        await attempts.TakeBackAsync(caller, null, cancel);
        await attempts.ForgetAsync(caller.UserName, cancel);
        await SignInStep.EndAsync(HttpContext);
        await SignInCookie.StartAsync(HttpContext, account, "pwd", "otp", "mfa");
        RecoveryCodes = codes;
        return Page();
    }

    async Task<bool> ShowAsync(Account account, CancellationToken cancel)
    {
        if (await factors.IsEnrolledAsync(account.Id, cancel))
        {
            return false;
        }
        Secret = Base32.Write(await factors.PrepareAsync(account.Id, cancel));
        using var code = QRCodeGenerator.GenerateQrCode(
            Address(site.Name, account.UserName ?? "", Secret), QRCodeGenerator.ECCLevel.M);
        Picture = new SvgQRCode(code).GetGraphic(1, "#000", "#fff", sizingMode: SvgQRCode.SizingMode.ViewBoxAttribute);
        return true;
    }

    /// <summary>What authenticator apps read (the otpauth key URI); six figures and 30 seconds are its defaults.</summary>
    internal static string Address(string issuer, string userName, string secret) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(userName)}"
        + $"?secret={secret}&issuer={Uri.EscapeDataString(issuer)}";
}
