using System.Globalization;
using EGov.Portal.ProcedureService;
using EGov.Portal.Site;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Citizen.Pages.FindProcedures;

internal sealed class FieldsModel(ProceduresClient procedures) : PageModel
{
    static readonly StringComparer Alphabet = StringComparer.Create(new CultureInfo("vi-VN"), ignoreCase: true);

    /// <summary>All fields in the order of the Vietnamese alphabet, by first letter.</summary>
    public IReadOnlyList<IGrouping<string, FacetValue>> ByLetter { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var answer = await procedures.FindAsync(new FindQuery { Size = 1 }, cancel);
        ByLetter = [.. (answer.Value?.Facets.Field ?? []).Where(field => field.Value.Trim().Length > 0)
            .OrderBy(field => field.Value, Alphabet)
            .GroupBy(field => StringInfo.GetNextTextElement(field.Value.Trim()).ToUpperInvariant())];
        Response.KeepFor(TimeSpan.FromMinutes(5));
    }
}
