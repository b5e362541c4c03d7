using EGov.Portal.DossierService;
using EGov.Portal.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Portal.Areas.Workspace.Pages.FindCases;

/// <summary>The dossiers of the unit somebody acts for, what falls due first on top; all filters in the address.</summary>
internal sealed class CasesModel : DossierPage
{
    public QueueFound Found { get; private set; } = new([], null, null);

    public QueueFilter Filter { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Filter = QueueFilter.Read(Request.Query);
        var reply = await Calls.GetAsync(DossierCalls.Place + Filter.ToService(Unit), cancel);
        if (reply.Status == StatusCodes.Status400BadRequest)
        {
            // A place of a list that is no longer one: from the beginning.
            return Redirect(Paths.Queue);
        }
        if (!reply.IsGood)
        {
            return NotFound();
        }
        Found = reply.Read<QueueFound>();
        return Request.Headers.ContainsKey("HX-Request") ? Partial("FindCases/_Found", this) : Page();
    }
}
