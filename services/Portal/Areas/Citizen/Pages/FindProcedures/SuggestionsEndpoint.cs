using System.Text;
using System.Text.Encodings.Web;
using EGov.Portal.ProcedureService;
using EGov.Portal.Site;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Pages;

namespace EGov.Portal.Areas.Citizen.Pages.FindProcedures;

/// <summary>Options for the search box while somebody types; a piece of HTML, so that the script stays tiny.</summary>
internal static class SuggestionsEndpoint
{
    const int Shown = 7;

    public static void MapSuggestions(this WebApplication app) =>
        app.MapGet("/goi-y", HandleAsync).Open().ExcludeFromDescription();

    static async Task<IResult> HandleAsync(
        HttpContext http, ProceduresClient procedures, HtmlEncoder encoder, CancellationToken cancel)
    {
        var text = ReadQuery.Clean(http.Request.Query["q"]);
        var found = text.Length < 2 ? null : (await procedures.SuggestAsync(text, cancel)).Value;
        var html = new StringBuilder();
        foreach (var (number, suggestion) in (found?.Items ?? []).Take(Shown).Index())
        {
            var address = LanguageTagHelper.Keep(suggestion.Code is { Length: > 0 } code
                ? "/thu-tuc/" + Uri.EscapeDataString(code)
                : new FindQuery { Words = suggestion.Name ?? "" }.ToLink());
            html.Append($"<li role=\"option\" id=\"goi-y-{number}\" data-href=\"{encoder.Encode(address)}\">")
                .Append(encoder.Encode(suggestion.Name ?? "")).Append("</li>");
        }
        http.Response.KeepFor(TimeSpan.FromMinutes(1));
        return Results.Content(html.ToString(), "text/html; charset=utf-8");
    }
}
