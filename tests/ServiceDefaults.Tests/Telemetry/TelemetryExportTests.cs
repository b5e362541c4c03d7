using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Tests.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EGov.ServiceDefaults.Tests.Telemetry;

public sealed class TelemetryExportTests : IAsyncLifetime
{
    Collector collector = null!;

    public async Task InitializeAsync() => collector = await Collector.StartAsync("telemetry-test");

    public async Task DisposeAsync() => await collector.DisposeAsync();

    [Fact]
    public async Task Spans_figures_and_log_lines_reach_the_collector_and_what_a_citizen_searched_for_does_not()
    {
        await using (var web = await SampleWeb.StartAsync(map: app =>
        {
            app.MapGet("/ask", () => AskOnAsync(app)).Open();
            app.MapGet("/asked", (ILogger<TelemetryExportTests> log) => Tell(log)).Open();
        }))
        {
            await web.Client.GetStringAsync(new Uri("/ask?q=ly-hon-voi-Nguyen-Van-A", UriKind.Relative));
        }

        Assert.Contains("telemetry-test", collector.Texts("traces"), StringComparison.Ordinal);
        Assert.Contains("/asked", collector.Texts("traces"), StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", collector.Texts("metrics"), StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyen-Van-A", collector.Texts("traces"), StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyen-Van-A", collector.Texts("metrics"), StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyen-Van-A", collector.Texts("logs"), StringComparison.Ordinal);
    }

    // The question goes on to another address by our own client, as the gateway and the portal do.
    static async Task<IResult> AskOnAsync(WebApplication app)
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        return Results.Text(await http.GetStringAsync(new Uri("/asked?q=ly-hon-voi-Nguyen-Van-A", UriKind.Relative)));
    }

    static IResult Tell(ILogger log)
    {
        log.LogWarning("A line.");
        return Results.Text("told");
    }
}
