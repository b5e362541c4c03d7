using Elastic.Clients.Elasticsearch;
using Elastic.Transport;

namespace EGov.Procedures.SearchProcedures.Engines;

/// <summary>Sends our JSON through the transport of Elastic.Clients.Elasticsearch; the portable profile has the
/// same.</summary>
internal sealed class ElasticTransport : IDisposable
{
    readonly ElasticsearchClient client;

    /// <param name="address">Address with user and password in it, if any.</param>
    /// <param name="timeout">Longest wait for an answer.</param>
    public ElasticTransport(Uri address, TimeSpan timeout)
    {
        var server = new Uri(address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped));
        var settings = new ElasticsearchClientSettings(new StaticNodePool([server])).RequestTimeout(timeout);
        if (address.UserInfo.Split(':', 2) is [var user, var password])
        {
            settings = settings.Authentication(
                new BasicAuthentication(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password)));
        }
        client = new ElasticsearchClient(settings);
    }

    /// <summary>Status and body; HttpRequestException or TimeoutException when the server is away.</summary>
    public async Task<(int Status, byte[] Body)> SendAsync(
        string method, string path, ReadOnlyMemory<byte> json, CancellationToken cancel)
    {
        var endpoint = new EndpointPath(Enum.Parse<Elastic.Transport.HttpMethod>(method), "/" + path);
        var body = json.IsEmpty ? null : PostData.ReadOnlyMemory(json);
        var response = await client.Transport.RequestAsync<BytesResponse>(endpoint, body, null, null, cancel);
        return response.ApiCallDetails.HttpStatusCode is { } status
            ? (status, response.Body ?? [])
            : throw new HttpRequestException("The search engine is away.", response.ApiCallDetails.OriginalException);
    }

    public void Dispose() => (client.ElasticsearchClientSettings as IDisposable)?.Dispose();
}
