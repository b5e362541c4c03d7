using EGov.Portal.ProcedureService;
using EGov.Portal.Site;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Citizen.Pages.FindProcedures;

internal sealed class ResultsModel(ProceduresClient procedures) : PageModel
{
    public FindQuery Query { get; private set; } = new();
    public FoundPage Found { get; private set; } = new();

    public int LastPage => Math.Max(1, (Found.Total + Query.Size - 1) / Query.Size);

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

    /// <summary>Pages to link to: the first, the last, and those around this one; 0 stands for a gap.</summary>
    public IEnumerable<int> PageNumbers()
    {
        var last = 0;
        foreach (var page in Enumerable.Range(1, LastPage)
            .Where(page => page == 1 || page == LastPage || Math.Abs(page - Query.Page) <= 1))
        {
            if (page > last + 1)
            {
                yield return 0;
            }
            yield return last = page;
        }
    }
}
