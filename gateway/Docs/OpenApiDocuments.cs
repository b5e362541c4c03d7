using System.Text.Json;
using System.Text.Json.Nodes;
using Yarp.ReverseProxy;

namespace EGov.Gateway.Docs;

/// <summary>
/// Documents of the services behind the door: a cluster that has one names its path in metadata <c>OpenApi</c>.
/// The server address in it becomes this gateway, whatever name it is called by.
/// </summary>
internal sealed class OpenApiDocuments(IProxyStateLookup clusters)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public IReadOnlyList<string> Services { get; } = clusters.GetClusters()
        .Where(cluster => Path(cluster.Model) is not null)
        .Select(cluster => cluster.ClusterId).Order(StringComparer.Ordinal).ToList();

    /// <summary>Null when the service is not there or its answer is no document.</summary>
    public async Task<JsonObject?> ReadAsync(string service, CancellationToken cancel)
    {
        if (!clusters.TryGetCluster(service, out var cluster) || Path(cluster.Model) is not { } path
            || cluster.DestinationsState.AllDestinations.FirstOrDefault() is not { } destination)
        {
            return null;
        }
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        var address = destination.Model.Config.Address.TrimEnd('/') + path;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = await cluster.Model.HttpClient.SendAsync(request, patience.Token);
            var document = await JsonNode.ParseAsync(
                await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(patience.Token),
                cancellationToken: patience.Token) as JsonObject;
            document?["servers"] = new JsonArray(new JsonObject { ["url"] = "/" });
            return document;
        }
        catch (Exception error) when (error is HttpRequestException or JsonException or OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            return null;
        }
    }

    static string? Path(Yarp.ReverseProxy.Model.ClusterModel cluster) =>
        cluster.Config.Metadata?.GetValueOrDefault("OpenApi");
}
