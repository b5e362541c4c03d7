using EGov.Portal.DossierService;
using EGov.Portal.ProcedureService;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Citizen.Pages.StartFiling;

/// <summary>Before filing online: what is needed, how long it takes; signing in comes after.</summary>
internal sealed class StartFilingModel(ProceduresClient procedures) : PageModel
{
    public Offer Offer { get; private set; } = null!;

    public IReadOnlyList<FilingWay> Ways => Offer.WaysOf("online");

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if ((await procedures.ShowAsync(code, null, cancel)).Value is not { IsFiledOnline: true } record)
        {
            return NotFound();
        }
        Offer = new(record, null);
        return Page();
    }
}
