using EGov.Portal.Areas.Citizen.Pages.FindProcedures;
using EGov.Portal.ProcedureService;
using EGov.Portal.Site;
using EGov.Portal.Words;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Citizen.Pages.PrintListing;

/// <summary>A list for the notice board (niêm yết công khai) of one field, agency or level, ready for A4.</summary>
internal sealed class ListingModel(ProceduresClient procedures, TimeProvider time) : PageModel
{
    const int AtOnce = 100;
    const int Most = 600;

    public FindQuery Query { get; private set; } = new();
    public FacetCounts Choices { get; private set; } = new();
    public List<FoundProcedure> Items { get; } = [];
    public int Total { get; private set; }
    public DateOnly Today => Figures.TodayHere(time);

    public string Address => "/niem-yet" + Query.ToLink()["/thu-tuc".Length..];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Response.KeepFor(TimeSpan.FromMinutes(5));
        Query = ReadQuery.From(Request.Query) with { Words = "", Page = 1, Size = AtOnce };
        if (Query.Narrowed.Count == 0)
        {
            Choices = (await procedures.FindAsync(Query with { Size = 1 }, cancel)).Value?.Facets ?? Choices;
            return;
        }
        do
        {
            var found = (await procedures.FindAsync(Query with { Page = (Items.Count / AtOnce) + 1 }, cancel)).Value;
            if (found is null || found.Items.Count == 0)
            {
                break;
            }
            Total = found.Total;
            Items.AddRange(found.Items);
        }
        while (Items.Count < Math.Min(Total, Most));
        Items.Sort((one, other) => string.CompareOrdinal(one.Code, other.Code));
    }
}
