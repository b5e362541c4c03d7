using EGov.Identity.Clients;
using EGov.Identity.Sessions;
using EGov.ServiceDefaults.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Issuer;

/// <summary>Logout that a client begins (OpenID RP-Initiated Logout 1.0).</summary>
[IgnoreAntiforgeryToken]
internal sealed class EndSessionModel(IdentityDb db, TokenReader tokens, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync()
    {
        var given = Parameters.Of(Request.Query);
        var hint = await tokens.ReadIdTokenAsync(given["id_token_hint"]);
        // §2: without a hint that is ours, nobody knows who wants this: the person is asked, on the page for it.
        if (hint is null && given["id_token_hint"] is null && given["post_logout_redirect_uri"] is null)
        {
            return this.SeeOther(IdentitySetup.Path + Addresses.SignOut);
        }
        if (!given.AreClear || hint is null || await TargetAsync(given, hint) is not { } target)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        await EndAsync(hint);
        return this.SeeOther(target);
    }

    /// <summary>§2: a form is as good; the browser's cookies come only with an address.</summary>
    public IActionResult OnPost() => this.AsAddress(Addresses.EndSession);

    /// <summary>§3: exactly an address registered by the client the hint was issued to; else nowhere.</summary>
    async Task<string?> TargetAsync(Parameters given, IdTokenHint hint)
    {
        if (given["client_id"] is { } named && named != hint.ClientId)
        {
            return null;
        }
        if (given["post_logout_redirect_uri"] is not { } address)
        {
            return "/";
        }
        var client = await db.Set<Client>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == hint.ClientId && row.DisabledAt == null);
        return client?.PostLogoutRedirectUris.Contains(address, StringComparer.Ordinal) != true ? null
            : given["state"] is { } state ? QueryHelpers.AddQueryString(address, "state", state)
            : address;
    }

    /// <summary>
    /// Ends the session the hint names, and every token that rests on it; takes the cookie if it is this browser's.
    /// </summary>
    Task EndAsync(IdTokenHint hint) => SignInCookie.SessionId(User) == hint.Session
        ? SignInCookie.EndAsync(HttpContext)
        : SessionEnding.EndAsync(db, hint.Session, (AuditActor.Anonymous with { Client = hint.ClientId }, hint.Account),
            time.GetUtcNow(), HttpContext.RequestAborted);
}
