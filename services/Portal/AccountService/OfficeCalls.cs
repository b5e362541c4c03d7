using EGov.Portal.ProcedureService;
using EGov.ServiceDefaults.Idempotency;

namespace EGov.Portal.AccountService;

/// <summary>What a write names besides its body: the state seen, and a key that makes sending it twice harmless.</summary>
internal sealed record Sent(string? Tag = null, string? Key = null);

/// <summary>
/// Asks identity and directory in the name of whoever is signed in; what they refuse is told to the page, and when
/// they are away <see cref="ServiceAway"/> is thrown.
/// </summary>
internal sealed class OfficeCalls(IHttpClientFactory clients)
{
    public const string Identity = "identity", Directory = "directory";
    public const string Purpose = "administration";

    /// <summary>Name of the HTTP client for a service.</summary>
    public static string ClientOf(string service) => "office-" + service;

    public Task<ServiceReply> GetAsync(string address, CancellationToken cancel) =>
        SendAsync(new(HttpMethod.Get, address), cancel);

    public Task<ServiceReply> PostAsync(
        string address, object body, Sent sent, CancellationToken cancel)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        if (sent.Tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", sent.Tag);
        }
        if (sent.Key is not null)
        {
            request.Headers.TryAddWithoutValidation(IdempotentWrite.Header, sent.Key);
        }
        return SendAsync(request, cancel);
    }

    async Task<ServiceReply> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        using var _ = request;
        var service = request.RequestUri!.OriginalString.StartsWith("id/", StringComparison.Ordinal) ? Identity : Directory;
        try
        {
            using var answer = await clients.CreateClient(ClientOf(service)).SendAsync(request, cancel);
            var reply = new ServiceReply((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancel),
                answer.Headers.ETag?.ToString() ?? "");
            return reply.Status is < 500 and not (401 or 429)
                ? reply : throw new ServiceAway($"The {service} service answered {reply.Status}.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException
            || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new ServiceAway($"The {service} service is away.", error);
        }
    }
}
