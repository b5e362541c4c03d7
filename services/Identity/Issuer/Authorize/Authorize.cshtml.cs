using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Identity.Issuer;

/// <summary>
/// The authorization endpoint (OpenID Core §3.1.2). It shows a page only where there is nowhere to send the browser.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class AuthorizeModel(Authorization authorization) : PageModel
{
    public async Task<IActionResult> OnGetAsync()
    {
        if (await authorization.ReadAsync(Parameters.Of(Request.Query)) is not { } request)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        return this.SeeOther(await NextAsync(request));
    }

    /// <summary>OpenID Core §3.1.2.1: a form is as good; the browser's cookies come only with an address.</summary>
    public IActionResult OnPost() => this.AsAddress(Addresses.Authorize);

    async Task<string> NextAsync(AuthorizeRequest request)
    {
        if (AuthorizeRules.FaultOf(request) is { } fault)
        {
            return authorization.Refusal(request, fault);
        }
        var mayAsk = !request.Prompt.Contains("none", StringComparer.Ordinal);
        var holder = await authorization.HolderAsync(HttpContext);
        if (!authorization.IsSignedInFor(request, holder))
        {
            return mayAsk
                ? authorization.SignInAddress(request)
                : authorization.Refusal(request, new("login_required", "Nobody is signed in as the request wants."));
        }
        if (!await authorization.HasConsentAsync(request, holder!))
        {
            return mayAsk
                ? Authorization.ConsentAddress(request)
                : authorization.Refusal(request, new("consent_required", "The account has not agreed to this yet."));
        }
        return await authorization.GrantAsync(request, holder!);
    }
}
