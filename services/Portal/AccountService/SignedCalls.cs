using EGov.Portal.ProcedureService;
using EGov.ServiceDefaults.Idempotency;

namespace EGov.Portal.AccountService;

/// <summary>What a write names besides its body: the state seen, and a key that makes sending it twice harmless.</summary>
internal sealed record Sent(string? Tag = null, string? Key = null);

/// <summary>
/// Asks services in the name of whoever is signed in; what they refuse is told to the page, and when they are away
/// <see cref="ServiceAway"/> is thrown.
/// </summary>
internal abstract class SignedCalls(IHttpClientFactory clients)
{
    /// <summary>Which service an address belongs to, and the HTTP client that reaches it.</summary>
    protected abstract (string Service, string Client) Of(string address);

    public Task<ServiceReply> GetAsync(string address, CancellationToken cancel) =>
        SendAsync(new(HttpMethod.Get, address), cancel);

    public Task<ServiceReply> PostAsync(string address, object body, Sent sent, CancellationToken cancel)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        if (!string.IsNullOrEmpty(sent.Tag))
        {
            request.Headers.TryAddWithoutValidation("If-Match", sent.Tag);
        }
        if (!string.IsNullOrEmpty(sent.Key))
        {
            request.Headers.TryAddWithoutValidation(IdempotentWrite.Header, sent.Key);
        }
        return SendAsync(request, cancel);
    }

    async Task<ServiceReply> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        using var _ = request;
        var (service, client) = Of(request.RequestUri!.OriginalString);
        try
        {
            using var answer = await clients.CreateClient(client).SendAsync(request, cancel);
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
