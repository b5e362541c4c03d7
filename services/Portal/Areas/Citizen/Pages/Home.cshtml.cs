using EGov.Portal.ProcedureService;
using EGov.Portal.Site;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Citizen.Pages;

/// <summary>The first page: one search box, then occasions. It stands even while the service is away.</summary>
internal sealed partial class HomeModel(ProceduresClient procedures, ILogger<HomeModel> log) : PageModel
{
    const int Shown = 12;

    public IReadOnlyList<FacetValue> Fields { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        try
        {
            var answer = await procedures.FindAsync(new FindQuery { Size = 1 }.With("level", "commune"), cancel);
            Fields = [.. (answer.Value?.Facets.Field ?? []).Take(Shown)];
            Response.KeepFor(TimeSpan.FromMinutes(5));
        }
        catch (ServiceAway error)
        {
            LogWithoutFields(log, error);
            Response.Headers.CacheControl = "no-store";
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The first page is shown without fields")]
    static partial void LogWithoutFields(ILogger logger, Exception error);
}
