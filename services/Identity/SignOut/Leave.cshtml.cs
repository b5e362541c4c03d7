using EGov.Identity.Sessions;
using EGov.Identity.Shared;
using EGov.Identity.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Identity.SignOut;

/// <summary>Signing out of this browser. Reading the page does nothing: no other site signs anybody out.</summary>
internal sealed class LeaveModel : FormPage
{
    public bool IsSignedIn => SignInCookie.SessionId(User) is not null;

    public async Task<IActionResult> OnPostAsync()
    {
        await SignInStep.EndAsync(HttpContext);
        await SignInCookie.EndAsync(HttpContext);
        return Go(Step("/dang-xuat"));
    }
}
