using EGov.Portal.AccountService;
using EGov.Portal.ProcedureService;

namespace EGov.Portal.DirectoryService;

/// <summary>Offices where a dossier may be filed, found by their names.</summary>
internal sealed class PlacesToFile(IHttpClientFactory clients)
{
    const int Shown = 10, Longest = 100;

    public async Task<IReadOnlyList<NamedUnit>> FindAsync(string name, string level, CancellationToken cancel)
    {
        var asked = $"api/directory/units?size={Shown}&level={level}&name={Uri.EscapeDataString(name)}";
        try
        {
            return name.Length > Longest ? []
                : (await clients.CreateClient(NamesOfUnits.Client).GetFromJsonAsync<Units>(asked, cancel))?.Items ?? [];
        }
        catch (Exception error) when (error is HttpRequestException or IOException or System.Text.Json.JsonException
            || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new ServiceAway("The directory is away.", error);
        }
    }

    sealed record Units(IReadOnlyList<NamedUnit> Items);
}
