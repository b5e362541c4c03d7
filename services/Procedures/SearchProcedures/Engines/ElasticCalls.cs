using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EGov.Procedures.SearchProcedures.Engines;

/// <summary>Calls that answer JSON; an answer that is no success is an exception with what the server said.</summary>
internal sealed class ElasticCalls(Uri address, TimeSpan timeout) : IDisposable
{
    readonly ElasticTransport transport = new(address, timeout);

    public async Task<JsonNode> SendAsync(string method, string path, JsonNode? body, CancellationToken cancel) =>
        await FindAsync(method, path, body, cancel)
            ?? throw new InvalidOperationException($"{method} {path}: 404");

    /// <summary>The answer, or null when there is no such thing.</summary>
    public async Task<JsonNode?> FindAsync(string method, string path, JsonNode? body, CancellationToken cancel)
    {
        var json = body is null ? [] : JsonSerializer.SerializeToUtf8Bytes(body);
        var answer = await SendBytesAsync(method, path, json, cancel);
        return answer is null ? null : JsonNode.Parse(answer);
    }

    public async Task<byte[]?> SendBytesAsync(
        string method, string path, ReadOnlyMemory<byte> json, CancellationToken cancel)
    {
        var (status, body) = await transport.SendAsync(method, path, json, cancel);
        return status switch
        {
            >= 200 and < 300 => body,
            404 => null,
            429 or >= 500 => throw new HttpRequestException($"{method} {path}: {status} {Text(body)}"),
            _ => throw new InvalidOperationException($"{method} {path}: {status} {Text(body)}"),
        };
    }

    public void Dispose() => transport.Dispose();

    static string Text(byte[] body) => Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 500)));
}
