using EGov.Identity.Accounts;
using EGov.Identity.Passwords;
using EGov.Identity.Shared;
using EGov.Identity.SignIn;
using EGov.ServiceDefaults.Audit;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Identity.AcceptInvitation;

/// <summary>A one-time link lets its holder choose a password; setting up the authenticator follows at once.</summary>
internal sealed class WelcomeModel(
    Invitations invitations, PasswordChange passwords, AuditRefusals audit) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Token { get; set; }

    [BindProperty(Name = "password")]
    public string Password { get; set; } = "";

    public Account? Account { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Account = await invitations.FindAsync(Token, cancel);
        if (Account is null)
        {
            audit.Note(AccountActs.Tried(null, AccountActs.AcceptInvitation, "unknown-or-used"));
        }
        Response.StatusCode = Account is null ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Account = await invitations.FindAsync(Token, cancel);
        if (Account is not { } account)
        {
            return await OnGetAsync(cancel);
        }
        var refusals = await invitations.UseAsync(
            Token, () => passwords.ApplyAsync(account, Password, AccountActs.AcceptInvitation, cancel),
            cancel);
        if (refusals.Count > 0)
        {
            return Refuse([.. refusals]);
        }
        await SignInStep.StartAsync(HttpContext, account);
        return Go(Step("/dang-nhap/thiet-lap"));
    }
}
