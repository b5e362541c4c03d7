using System.Net;
using System.Text.Json;
using EGov.ServiceDefaults;

namespace EGov.Dossiers.FollowProcedures;

/// <summary>Asks the catalogue for one version of a procedure.</summary>
internal sealed class CatalogueClient(HttpClient http)
{
    /// <summary>The version, or null where the catalogue has none.</summary>
    /// <exception cref="HttpRequestException">The catalogue is away.</exception>
    public async Task<ProcedureOffer?> FindAsync(string code, int version, CancellationToken cancel)
    {
        using var answer = await http.GetAsync(
            new Uri($"api/procedures/{Uri.EscapeDataString(code)}?version={version}", UriKind.Relative), cancel);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
        answer.EnsureSuccessStatusCode();
        var shown = await answer.Content.ReadFromJsonAsync<Shown>(ServiceSetup.OurJson, cancel);
        return shown?.Content ?? throw new JsonException("The catalogue answered without a content.");
    }

    sealed record Shown(ProcedureOffer Content);
}
