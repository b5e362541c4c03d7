using EGov.Portal.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Citizen.Pages.SignIn;

/// <summary>The browser comes back from the provider; a session of its own begins, whatever it had before.</summary>
internal sealed class FinishSignInModel(TripEnd trip, SessionStore store, SessionCookie cookie) : PageModel
{
    /// <summary>Whether the provider or the person said no, and nothing is wrong.</summary>
    public bool IsDeclined { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "private, no-store";
        if (await trip.ArriveAsync(HttpContext, cancel) is not { Person: { } person, Tokens: { } tokens } arrived)
        {
            IsDeclined = Request.Query["error"] == "access_denied";
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        if (cookie.Read(HttpContext) is { } before)
        {
            await store.EndAsync(before);
        }
        var session = await store.BeginAsync(person, tokens);
        cookie.Write(HttpContext, session.Id);
        return Redirect(arrived.ReturnUrl.Length > 0 ? arrived.ReturnUrl
            : person.WorksHere ? Paths.Workspace : Paths.Account);
    }
}
