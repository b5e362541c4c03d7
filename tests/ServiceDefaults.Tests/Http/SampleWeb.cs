using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Http;

internal sealed record Order(string Name, int Count);

/// <summary>A service with one endpoint of each sort, on a real port.</summary>
internal sealed class SampleWeb : IAsyncDisposable
{
    readonly WebApplication app;

    SampleWeb(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public static async Task<SampleWeb> StartAsync(Action<WebApplicationBuilder>? add =
        null, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddServiceDefaults();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(Permissions.Read(new MemoryStream("""
            { "orders.take": { "words": "nhận đơn", "who": [{ "scopes": ["orders"], "reach": "any" }] } }
            """u8.ToArray())));
        add?.Invoke(builder);
        var web = builder.Build();
        web.UseServiceDefaults();
        web.MapGet("/numbers", (int page) => Results.Ok(new { page })).Open();
        web.MapPost("/orders", (Order order) => Results.Ok(order)).Open();
        web.MapPost("/locked", (Order order) => Results.Ok(order)).Allow("orders.take");
        web.MapGet("/tagged", (HttpContext http) => ETags.IsKnown(http, ETags.Of("a", "1"))
            ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Ok("one")).Open();
        web.MapPut("/tagged", (HttpContext http) => ETags.Check(http, ETags.Of("a", "1")) ?? Results.NoContent())
            .Open();
        web.MapGet("/away", () =>
            Task.FromException(new InvalidOperationException("Wrapped.", new TimeoutException()))).Open();
        web.MapGet("/value", () => Task.FromException(new PostgresException("x", "ERROR", "ERROR", "22021"))).Open();
        web.MapGet("/broken", () => Task.FromException(new InvalidOperationException("Secret inner words."))).Open();
        map?.Invoke(web);
        await web.StartAsync();
        return new SampleWeb(web);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
