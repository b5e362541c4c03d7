using System.Collections.Concurrent;
using System.Diagnostics;

namespace EGov.Benchmarks.Harness;

/// <summary>The plain stand-in where oha is not at hand: heavier, so its ratios are kinder to slow services.</summary>
internal static class LoadLoop
{
    public static async Task<LoadResult> RunAsync(
        string urlOrFile, int seconds, int connections, int? perSecond, string? token)
    {
        var urls = urlOrFile.StartsWith("http", StringComparison.Ordinal)
            ? [urlOrFile] : await File.ReadAllLinesAsync(urlOrFile);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections });
        client.DefaultRequestHeaders.Authorization = token is null ? null : new("Bearer", token);
        client.DefaultRequestHeaders.Add("X-Purpose", "dossier");
        var times = new ConcurrentBag<double>();
        var bad = 0;
        var next = -1;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(AskAsync)));
        return new(times.Count / clock.Elapsed.TotalSeconds, times.Median(), times.Percentile(0.99), bad);

        async Task AskAsync()
        {
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                var number = Interlocked.Increment(ref next);
                var intended = perSecond is { } rate ? TimeSpan.FromSeconds((double)number / rate) : clock.Elapsed;
                await Task.Delay(intended > clock.Elapsed ? intended - clock.Elapsed : TimeSpan.Zero);
                using var answer = await client.GetAsync(urls[number % urls.Length]);
                await answer.Content.CopyToAsync(Stream.Null);
                times.Add((clock.Elapsed - intended).TotalSeconds);
                _ = answer.IsSuccessStatusCode ? 0 : Interlocked.Increment(ref bad);
            }
        }
    }
}
