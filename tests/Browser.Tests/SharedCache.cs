using System.Collections.Concurrent;
using System.Net;

namespace EGov.Browser.Tests;

/// <summary>
/// A shared cache as greedy as RFC 9111 lets it be: it keeps what is public, answers with it whoever sends the same
/// headers named in Vary, and never asks again.
/// </summary>
public sealed class SharedCache() : DelegatingHandler(new HttpClientHandler { UseCookies = false })
{
    readonly ConcurrentDictionary<string, List<Kept>> kept = new(StringComparer.Ordinal);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var all = kept.GetOrAdd(request.RequestUri!.ToString(), _ => []);
        if (all.Find(one => one.Fits(request)) is { } found)
        {
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(found.Body) };
        }
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer is { StatusCode: HttpStatusCode.OK, Headers.CacheControl: { Public: true, NoStore: false } })
        {
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            all.Add(new(await answer.Content.ReadAsByteArrayAsync(cancellationToken),
                [.. answer.Headers.Vary.Select(name => (name, Value(request, name)))]));
        }
        return answer;
    }

    static string Value(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";

    sealed record Kept(byte[] Body, List<(string Name, string Value)> Vary)
    {
        public bool Fits(HttpRequestMessage request) => Vary.TrueForAll(one => Value(request, one.Name) == one.Value);
    }
}
