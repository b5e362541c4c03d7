using EGov.Portal.DirectoryService;
using EGov.Portal.SignIn;
using EGov.Portal.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Workspace.Pages;

/// <summary>The first page of those who work here; who holds several roles says first in which one.</summary>
internal sealed class WorkspaceHomeModel(NamesOfUnits units, TimeProvider time) : PageModel
{
    public Acting? Acting { get; private set; }
    public string? UnitName { get; private set; }
    public bool MayChoose { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var session = HttpContext.SignedIn()!;
        var today = Figures.TodayHere(time);
        MayChoose = session.HeldOn(today).Count > 1;
        Acting = session.ActingOn(today);
        if (Acting is null && MayChoose)
        {
            return Redirect(Paths.ChooseUnit + QueryString.Create("returnUrl", Paths.Workspace));
        }
        UnitName = Acting is null ? null : await units.OfAsync(Acting.Unit, cancel);
        return Page();
    }
}
