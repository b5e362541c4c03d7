using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EGov.ServiceDefaults.Tests.Telemetry;

/// <summary>Takes what a service exports by OTLP over HTTP; texts lie in its messages as they are.</summary>
internal sealed class Collector : IAsyncDisposable
{
    static readonly string[] Variables =
        ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_SERVICE_NAME"];

    readonly ConcurrentBag<(string Path, string Text)> taken = [];
    readonly WebApplication site;

    Collector(WebApplication site) => this.site = site;

    /// <summary>Starts it and points every service that starts from now on to it.</summary>
    public static async Task<Collector> StartAsync(string serviceName)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector.site.MapPost("/v1/{what}", collector.TakeAsync);
        await collector.site.StartAsync();
        string[] values = [collector.site.Urls.First(), "http/protobuf", serviceName];
        foreach (var (name, value) in Variables.Zip(values))
        {
            Environment.SetEnvironmentVariable(name, value);
        }
        return collector;
    }

    public string Texts(string path) => string.Concat(taken.Where(one => one.Path == path).Select(one => one.Text));

    public async ValueTask DisposeAsync()
    {
        Variables.ToList().ForEach(name => Environment.SetEnvironmentVariable(name, null));
        await site.DisposeAsync();
    }

    async Task<IResult> TakeAsync(string what, HttpRequest request)
    {
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        taken.Add((what, Encoding.UTF8.GetString(body.ToArray())));
        return Results.Bytes([], "application/x-protobuf");
    }
}
