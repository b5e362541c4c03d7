using System.Net;
using System.Text.Json;
using EGov.Portal.ProcedureService;
using EGov.ServiceDefaults;

namespace EGov.Portal.DossierService;

/// <summary>Asks where a dossier stands for somebody who is not signed in; their own address goes along, for it is
/// theirs that is counted.</summary>
internal sealed class LookUps(IHttpClientFactory clients, IHttpContextAccessor here)
{
    const string Via = "X-Forwarded-For";

    public Task<LookedUp> ByNumberAsync(string number, string digits, CancellationToken cancel) =>
        AskAsync($"?number={Uri.EscapeDataString(number)}&digits={Uri.EscapeDataString(digits)}", cancel);

    public Task<LookedUp> ByTokenAsync(string token, CancellationToken cancel) =>
        AskAsync("/" + Uri.EscapeDataString(token), cancel);

    async Task<LookedUp> AskAsync(string rest, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{DossierCalls.Place}/look-up{rest}");
        if (here.HttpContext?.Request.Headers[Via].ToString() is { Length: > 0 } visitor)
        {
            request.Headers.TryAddWithoutValidation(Via, visitor.Split(',')[^1].Trim());
        }
        try
        {
            using var answer = await clients.CreateClient(DossierCalls.Open).SendAsync(request, cancel);
            return answer.StatusCode switch
            {
                HttpStatusCode.OK => new(await answer.Content.ReadFromJsonAsync<FoundDossier>(ServiceSetup.OurJson, cancel)),
                HttpStatusCode.NotFound or HttpStatusCode.BadRequest => new(null),
                HttpStatusCode.TooManyRequests => new(null, IsTooOften: true),
                var other => throw new ServiceAway($"The dossiers service answered {(int)other}."),
            };
        }
        catch (Exception error) when (error is HttpRequestException or JsonException or IOException
            || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new ServiceAway("The dossiers service is away.", error);
        }
    }
}

/// <summary>What was found; nothing where code and digits do not fit, or it was tried too often.</summary>
internal sealed record LookedUp(FoundDossier? Dossier, bool IsTooOften = false);
