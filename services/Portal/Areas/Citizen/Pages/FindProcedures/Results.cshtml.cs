using EGov.Portal.ProcedureService;
using EGov.Portal.Site;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Citizen.Pages.FindProcedures;

internal sealed class ResultsModel(ProceduresClient procedures) : PageModel
{
    public FindQuery Query { get; private set; } = new();
    public FoundPage Found { get; private set; } = new();

    /// <summary>The last page there is, and the service gives.</summary>
    public int LastPage => Math.Clamp((Found.Total + Query.Size - 1) / Query.Size, 1, ReadQuery.LastPage);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Query = ReadQuery.From(Request.Query);
        Found = (await procedures.FindAsync(Query, cancel)).Value ?? new FoundPage();
        Response.KeepFor(TimeSpan.FromMinutes(1));
    }

    public IReadOnlyList<FacetValue> Values(string facet) => facet switch
    {
        "level" => Found.Facets.Level,
        "field" => Found.Facets.Field,
        "agency" => Found.Facets.Agency,
        "online" => Found.Facets.Online,
        _ => Found.Facets.Channel,
    };
}
