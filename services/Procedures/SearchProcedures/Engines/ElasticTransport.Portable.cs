using System.Net.Http.Headers;
using System.Text;

namespace EGov.Procedures.SearchProcedures.Engines;

/// <summary>Sends our JSON to Elasticsearch or OpenSearch over plain HTTP; the other profile goes by Elastic's
/// client.</summary>
internal sealed class ElasticTransport : IDisposable
{
    static readonly MediaTypeHeaderValue Json = new("application/json");
    readonly HttpClient http;

    /// <param name="address">Address with user and password in it, if any.</param>
    /// <param name="timeout">Longest wait for an answer.</param>
    public ElasticTransport(Uri address, TimeSpan timeout)
    {
        http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            BaseAddress = new Uri(address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)),
            Timeout = timeout,
        };
        if (address.UserInfo.Length > 0)
        {
            var user = Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address.UserInfo));
            http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(user));
        }
    }

    /// <summary>Status and body; HttpRequestException or TimeoutException when the server is away.</summary>
    public async Task<(int Status, byte[] Body)> SendAsync(
        string method, string path, ReadOnlyMemory<byte> json, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (!json.IsEmpty)
        {
            request.Content = new ReadOnlyMemoryContent(json) { Headers = { ContentType = Json } };
        }
        try
        {
            using var response = await http.SendAsync(request, cancel);
            return ((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancel));
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException("The search engine did not answer in time.", late);
        }
    }

    public void Dispose() => http.Dispose();
}
