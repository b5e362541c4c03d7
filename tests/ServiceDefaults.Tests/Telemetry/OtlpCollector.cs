using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EGov.ServiceDefaults.Tests.Telemetry;

internal sealed record OtlpSpan(string Source, string Name, string Trace, string Id, string Parent);

/// <summary>Takes spans by OTLP over HTTP, as a collector does.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    readonly WebApplication app;

    OtlpCollector(WebApplication app) => this.app = app;

    public ConcurrentBag<OtlpSpan> Spans { get; } = [];

    /// <summary>All that came, as text.</summary>
    public ConcurrentBag<string> Bodies { get; } = [];

    public string Address => app.Urls.First();

    public static async Task<OtlpCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new OtlpCollector(builder.Build());
        collector.app.MapPost("/v1/{signal}", collector.TakeAsync);
        await collector.app.StartAsync();
        return collector;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    async Task TakeAsync(string signal, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        Bodies.Add(Encoding.UTF8.GetString(body.ToArray()));
        if (signal == "traces")
        {
            // ExportTraceServiceRequest 1: resource spans, of it 2: scope spans, of it 1: scope and 2: spans.
            foreach (var scope in Inside(body.ToArray(), 1).SelectMany(resource => Inside(resource, 2)))
            {
                var source = Inside(Inside(scope, 1)[0], 1)[0];
                foreach (var span in Inside(scope, 2))
                {
                    Spans.Add(new(Encoding.UTF8.GetString(source), Encoding.UTF8.GetString(Inside(span, 5)[0]),
                        Hex(span, 1), Hex(span, 2), Hex(span, 4)));
                }
            }
        }
    }

    static string Hex(byte[] message, int field) =>
        Convert.ToHexStringLower(Inside(message, field).FirstOrDefault() ?? []);

    /// <summary>The values of one length-delimited field of a protobuf message.</summary>
    static List<byte[]> Inside(byte[] message, int field)
    {
        var found = new List<byte[]>();
        for (var at = 0; at < message.Length;)
        {
            var tag = Number(message, ref at);
            var length = (tag & 7) switch
            {
                0 => (int)(Number(message, ref at) & 0),
                1 => 8,
                5 => 4,
                _ => (int)Number(message, ref at),
            };
            if (tag == (ulong)(field << 3 | 2))
            {
                found.Add(message[at..(at + length)]);
            }
            at += length;
        }
        return found;
    }

    static ulong Number(byte[] message, ref int at)
    {
        var number = 0ul;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[at++];
            number |= (ulong)(next & 127) << shift;
            if (next < 128)
            {
                return number;
            }
        }
    }
}
