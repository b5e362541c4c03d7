using System.Net;
using System.Text.Json;
using EGov.ServiceDefaults;

namespace EGov.Portal.ProcedureService;

/// <summary>
/// Asks the procedures service. What it refuses comes back as <see cref="ServiceRefused"/>; when it is away, late or
/// answers nonsense, <see cref="ServiceAway"/> is thrown and the visitor gets the 503 page.
/// </summary>
internal sealed class ProceduresClient(HttpClient http)
{
    public Task<ServiceAnswer<FoundPage>> FindAsync(FindQuery query, CancellationToken cancel) =>
        GetAsync<FoundPage>("api/procedures" + query.ToQueryString(), cancel);

    public Task<ServiceAnswer<Suggestions>> SuggestAsync(string text, CancellationToken cancel) =>
        GetAsync<Suggestions>("api/procedures/suggest?q=" + Uri.EscapeDataString(text), cancel);

    public Task<ServiceAnswer<ProcedureRecord>> ShowAsync(string code, int? version, CancellationToken cancel) =>
        GetAsync<ProcedureRecord>(
            $"api/procedures/{Uri.EscapeDataString(code)}" + (version is { } one ? $"?version={one}" : ""), cancel);

    public Task<ServiceAnswer<VersionList>> VersionsAsync(string code, CancellationToken cancel) =>
        GetAsync<VersionList>($"api/procedures/{Uri.EscapeDataString(code)}/versions", cancel);

    async Task<ServiceAnswer<T>> GetAsync<T>(string address, CancellationToken cancel)
    {
        try
        {
            using var response = await http.GetAsync(address, cancel);
            return (int)response.StatusCode switch
            {
                200 => new ServiceAnswer<T>(
                    await response.Content.ReadFromJsonAsync<T>(ServiceSetup.OurJson, cancel), Tag(response)),
                404 or 410 => new ServiceAnswer<T>(default, ""),
                400 or 422 => throw new ServiceRefused(await ReasonAsync(response, cancel)),
                _ => throw new ServiceAway($"The procedures service answered {(int)response.StatusCode}."),
            };
        }
        catch (Exception error) when (error is HttpRequestException or JsonException or IOException
            || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new ServiceAway("The procedures service is away.", error);
        }
    }

    static string Tag(HttpResponseMessage response) => response.Headers.ETag?.Tag.Trim('"') ?? "";

    static async Task<string> ReasonAsync(HttpResponseMessage response, CancellationToken cancel) =>
        (await response.Content.ReadFromJsonAsync<Problem>(ServiceSetup.OurJson, cancel))?.Detail
        ?? nameof(HttpStatusCode.BadRequest);

    sealed record Problem(string? Detail);
}
