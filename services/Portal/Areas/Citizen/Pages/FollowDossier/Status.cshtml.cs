using EGov.Portal.DossierService;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Citizen.Pages.FollowDossier;

/// <summary>From the QR code of the receipt in one step.</summary>
internal sealed class StatusModel(LookUps lookUps) : PageModel
{
    public FoundDossier Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        // The address is the key: it goes to nobody else.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        var answer = await lookUps.ByTokenAsync(token, cancel);
        if (answer.Dossier is not { } found)
        {
            return answer.IsTooOften ? StatusCode(StatusCodes.Status429TooManyRequests) : NotFound();
        }
        Found = found;
        return Page();
    }
}
