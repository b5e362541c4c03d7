using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace EGov.Benchmarks.Harness;

/// <summary>
/// The limits: <c>bare empty</c> is the app of an empty web template; <c>bare FILE</c> is nothing but Kestrel answering
/// each path and query with the body that FILE (a JSON object) holds for it.
/// </summary>
internal static class BareService
{
    public static async Task RunAsync(string[] args)
    {
        if (args is ["empty"])
        {
            var empty = WebApplication.CreateBuilder();
            empty.Logging.ClearProviders();
            var app = empty.Build();
            app.MapGet("/health/ready", () => "Healthy");
            await app.RunAsync();
            return;
        }
        var bodies = JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(args[0]))!
            .ToDictionary(body =>
                body.Key, body => System.Text.Encoding.UTF8.GetBytes(body.Value), StringComparer.Ordinal);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(Environment.GetEnvironmentVariable("ASPNETCORE_URLS")!)
            .ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var bare = builder.Build();
        bare.Run(http =>
        {
            var target = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
            if (!bodies.TryGetValue(target, out var body))
            {
                http.Response.StatusCode = target == "/health/ready" ? 200 : 404;
                return Task.CompletedTask;
            }
            http.Response.ContentType = "application/json; charset=utf-8";
            http.Response.ContentLength = body.Length;
            return http.Response.Body.WriteAsync(body).AsTask();
        });
        await bare.RunAsync();
    }

    public static Task<ServiceProcess> StartEmptyAsync() => ServiceProcess.StartAsync([Self, "bare", "empty"], []);

    public static async Task<ServiceProcess> StartAsync(IReadOnlyDictionary<string, string> bodies)
    {
        var file = Path.Combine(EGov.TestKit.Repository.Artifacts, "bench", "bodies.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(bodies));
        return await ServiceProcess.StartAsync([Self, "bare", file], []);
    }

    static string Self => Path.Combine(AppContext.BaseDirectory, "EGov.Benchmarks.dll");
}
