using EGov.Portal.ProcedureService;
using EGov.Portal.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Citizen.Pages.ShowProcedure;

internal sealed class HistoryModel(ProceduresClient procedures) : PageModel
{
    public string Code { get; private set; } = "";
    public IReadOnlyList<VersionRecord> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        Code = code;
        var list = (await procedures.VersionsAsync(code, cancel)).Value;
        if (list is null || list.Items.Count == 0)
        {
            return NotFound();
        }
        Versions = list.Items;
        Response.KeepFor(TimeSpan.FromMinutes(1));
        return Page();
    }
}
