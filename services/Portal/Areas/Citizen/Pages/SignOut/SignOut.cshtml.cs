using EGov.Portal.SignIn;
using EGov.Portal.Site;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Citizen.Pages.SignOut;

/// <summary>
/// Ends the session here and at the provider. The form is checked below: that of a session which has ended by itself
/// is no reason to complain.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class SignOutModel(
    SessionStore store, SessionCookie cookie, IAntiforgery forms, EndAtProvider provider) : PageModel
{
    public IActionResult OnGet() => HttpContext.SignedIn() is null ? Redirect(Paths.SignedOut) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var session = HttpContext.SignedIn();
        if (session is not null && !await forms.IsRequestValidAsync(HttpContext))
        {
            return BadRequest();
        }
        if (cookie.Read(HttpContext) is { } id)
        {
            // Throws while Redis is away, for then nobody has been signed out. Only a cookie that came is taken back:
            // the form of another site comes without it and must not take it away.
            await store.EndAsync(id);
            cookie.Delete(HttpContext);
        }
        return this.SeeOther(
            session is null ? Paths.SignedOut : await provider.AddressAsync(session.Tokens, cancel));
    }
}
