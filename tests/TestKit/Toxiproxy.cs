using System.Diagnostics;
using System.Net.Http.Json;

namespace EGov.TestKit;

/// <summary>toxiproxy of EGOV_SHARED/engines: stands before a store and makes its network slow, cut or half
/// open.</summary>
public sealed class Toxiproxy : IAsyncDisposable
{
    readonly Process process;
    readonly HttpClient control;

    Toxiproxy(Process process, int port)
    {
        this.process = process;
        control = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    }

    /// <summary>Unpacks and starts the proxy.</summary>
    public static async Task<Toxiproxy> StartAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Artifacts, "tests")).FullName;
        var program = Path.Combine(folder, $"toxiproxy-{Environment.ProcessId}-{Guid.NewGuid():N}");
        var packed = Path.Combine(Repository.Shared!, "engines", "toxiproxy", "toxiproxy-server.xz");
        using (var unpack = Process.Start("sh", ["-c", $"xz -dc '{packed}' > '{program}' && chmod +x '{program}'"]))
        {
            await unpack.WaitForExitAsync();
        }
        var port = FreePort.Next();
        var server = new ProcessStartInfo(program, ["-port", $"{port}", "-host", "127.0.0.1"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var proxy = new Toxiproxy(Process.Start(server)!, port);
        proxy.process.OutputDataReceived += (_, _) => { };
        proxy.process.BeginOutputReadLine();
        proxy.process.BeginErrorReadLine();
        while (!await proxy.AnswersAsync())
        {
            await Task.Delay(50);
        }
        return proxy;
    }

    /// <summary>Lets <paramref name="listen"/> lead to <paramref name="upstream"/>, both ports on 127.0.0.1.</summary>
    public async Task OpenAsync(string name, int listen, int upstream) => await SendAsync(HttpMethod.Post, "/proxies",
        new { name, listen = $"127.0.0.1:{listen}", upstream = $"127.0.0.1:{upstream}", enabled = true });

    /// <summary>Every answer comes so much later.</summary>
    public Task SlowAsync(string name, int milliseconds) => ToxicAsync(name, "latency", new { latency = milliseconds });

    /// <summary>Connections stay open and nothing comes through either way any more.</summary>
    public async Task HalfOpenAsync(string name)
    {
        await ToxicAsync(name, "timeout", new { timeout = 0 });
        await ToxicAsync(name, "timeout", new { timeout = 0 }, "upstream");
    }

    /// <summary>Connections break and none is taken.</summary>
    public Task CutAsync(string name) => SendAsync(HttpMethod.Post, $"/proxies/{name}", new { enabled = false });

    /// <summary>All proxies as they were.</summary>
    public Task HealAsync() => SendAsync(HttpMethod.Post, "/reset", new { });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        File.Delete(process.StartInfo.FileName);
        process.Dispose();
    }

    Task ToxicAsync(string name, string type, object attributes, string stream = "downstream") =>
        SendAsync(HttpMethod.Post, $"/proxies/{name}/toxics", new { type, stream, attributes });

    async Task SendAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var answer = await control.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await control.GetAsync(new Uri("/version", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
