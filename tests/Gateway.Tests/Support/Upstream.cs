using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EGov.Gateway.Tests.Support;

/// <summary>A service as the gateway sees one: it tells what reached it, or misbehaves as <c>?do=</c> asks.</summary>
internal sealed class Upstream : IAsyncDisposable
{
    readonly WebApplication app;

    Upstream(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public int Requests;

    /// <summary>Lets the second half of <c>?do=halves</c> go.</summary>
    public TaskCompletionSource SecondHalf { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static async Task<Upstream> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0")
            .ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Logging.ClearProviders();
        var upstream = new Upstream(builder.Build());
        upstream.app.UseWebSockets();
        upstream.app.Run(http =>
        {
            Interlocked.Increment(ref upstream.Requests);
            return upstream.AnswerAsync(http);
        });
        await upstream.app.StartAsync();
        return upstream;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task AnswerAsync(HttpContext http)
    {
        http.Response.Headers.Server = "inner";
        http.Response.Headers["X-Powered-By"] = "inner";
        if (http.WebSockets.IsWebSocketRequest)
        {
            await MirrorAsync(await http.WebSockets.AcceptWebSocketAsync());
            return;
        }
        await (http.Request.Query["do"].ToString() switch
        {
            "slow" => Task.Delay(TimeSpan.FromSeconds(30), http.RequestAborted),
            "abort" => Abort(http),
            "cut" => CutAsync(http),
            "halves" => HalvesAsync(http),
            "events" => EventsAsync(http),
            "text" => TextAsync(http),
            "document" => http.Response.WriteAsJsonAsync(Document),
            _ => TellAsync(http),
        });
    }

    static object Document => new
    {
        openapi = "3.1.1",
        info = new { title = "Thủ tục <b>", version = "v1" },
        servers = new[] { new { url = "http://127.0.0.1:1/" } },
        paths = new Dictionary<string, object>
        {
            ["/api/procedures"] = new { get = new { summary = "Tìm thủ tục" }, parameters = Array.Empty<object>() },
        },
    };

    static Task Abort(HttpContext http)
    {
        http.Abort();
        return Task.CompletedTask;
    }

    static async Task CutAsync(HttpContext http)
    {
        http.Response.ContentLength = int.Parse(http.Request.Query["length"].ToString());
        await http.Response.WriteAsync("begun");
        await http.Response.Body.FlushAsync();
        await Task.Delay(300);
        http.Abort();
    }

    /// <summary>A text of a length told before, of which the second half waits for <see cref="SecondHalf"/>.</summary>
    async Task HalvesAsync(HttpContext http)
    {
        var half = new string('a', int.Parse(http.Request.Query["length"].ToString()) / 2);
        http.Response.ContentType = "text/plain";
        http.Response.ContentLength = half.Length * 2;
        await http.Response.WriteAsync(half);
        await http.Response.Body.FlushAsync();
        await SecondHalf.Task.WaitAsync(http.RequestAborted);
        await http.Response.WriteAsync(half);
    }

    static async Task EventsAsync(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        for (var number = 1; number <= 3; number++)
        {
            await http.Response.WriteAsync($"data: {number}\n\n");
            await http.Response.Body.FlushAsync();
            await Task.Delay(700, http.RequestAborted);
        }
    }

    /// <summary>Long text; headers as the query asks: <c>?do=text&amp;ETag="a"&amp;Cache-Control=…</c>.</summary>
    static Task TextAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        foreach (var (name, value) in http.Request.Query.Where(pair => pair.Key is not "do" and not "status"))
        {
            http.Response.Headers[name] = value;
        }
        if (int.TryParse(http.Request.Query["status"], out var status))
        {
            http.Response.StatusCode = status;
        }
        return status is 304 or 302 ? Task.CompletedTask
            : http.Response.WriteAsync('"' + string.Concat(Enumerable.Repeat("thủ tục hành chính ", 500)) + '"');
    }

    static async Task TellAsync(HttpContext http)
    {
        if (http.Request.Path == "/openapi/v1.json")
        {
            await http.Response.WriteAsJsonAsync(Document);
            return;
        }
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        await http.Response.WriteAsJsonAsync(new Seen(
            http.Request.Method, http.Request.Path + http.Request.QueryString, (int)body.Length,
            http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(),
                StringComparer.OrdinalIgnoreCase)));
    }

    static async Task MirrorAsync(WebSocket socket)
    {
        var buffer = new byte[1024];
        var received = await socket.ReceiveAsync(buffer, default);
        var text = Encoding.UTF8.GetString(buffer, 0, received.Count);
        await socket.SendAsync(Encoding.UTF8.GetBytes(text + text), WebSocketMessageType.Text, true, default);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", default);
    }
}

/// <summary>What reached the service.</summary>
internal sealed record Seen(string Method, string Target, int BodyLength, Dictionary<string, string> Headers)
{
    public string? Header(string name) =>
        Headers.FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
