using System.Text.Json;

namespace EGov.Portal.DirectoryService;

/// <summary>Whom to call about a dossier: what the directory makes public of a unit.</summary>
internal sealed partial class ContactsOfUnits(IHttpClientFactory clients, ILogger<ContactsOfUnits> log)
{
    /// <summary>Published people of a unit; none where the directory is away, for a slip is printed all the
    /// same.</summary>
    public async Task<IReadOnlyList<UnitContact>> OfAsync(Guid unit, CancellationToken cancel)
    {
        try
        {
            using var answer = await clients.CreateClient(NamesOfUnits.Client)
                .GetAsync($"api/directory/units/{unit}/contacts", cancel);
            answer.EnsureSuccessStatusCode();
            return (await answer.Content.ReadFromJsonAsync<Shown>(cancel))?.Items ?? [];
        }
        catch (Exception error) when (error is HttpRequestException or JsonException or IOException
            || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            LogAway(log, error.Message);
            return [];
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Contacts of units are not there: {Why}")]
    static partial void LogAway(ILogger logger, string why);

    sealed record Shown(IReadOnlyList<UnitContact> Items);
}

/// <summary>Name, title and telephone.</summary>
internal sealed record UnitContact(string Name, string Title, string? Phone);
