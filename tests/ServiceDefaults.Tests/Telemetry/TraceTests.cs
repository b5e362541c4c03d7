using System.Diagnostics;
using EGov.ServiceDefaults.Tests.Messaging;

namespace EGov.ServiceDefaults.Tests.Telemetry;

[Collection("kafka")]
public sealed class TraceTests
{
    [Theory, MemberData(nameof(SampleStores.Logs), MemberType = typeof(SampleStores))]
    public async Task One_trace_goes_from_the_request_through_the_log_to_the_consumer(string log)
    {
        await using var collector = await OtlpCollector.StartAsync();
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        await TellAsync(await SampleStores.NewAsync(log), collector, trace);

        var spans = collector.Spans.Where(span => span.Trace == trace).ToList();
        var request = Assert.Single(spans, span => span.Source == "Microsoft.AspNetCore");
        var handling = Assert.Single(spans, span => span.Source == "EGov");
        Assert.Equal(("notifications handle", request.Id), (handling.Name, handling.Parent));
        Assert.Contains(spans, span => span.Source == "Npgsql" && span.Parent == handling.Id);
    }

    [Fact]
    public async Task What_was_asked_for_is_not_exported()
    {
        await using var collector = await OtlpCollector.StartAsync();
        await TellAsync(await SampleStores.NewAsync(SampleStores.Postgres), collector,
            ActivityTraceId.CreateRandom().ToHexString());

        Assert.Contains(collector.Bodies, body => body.Contains("/samples/", StringComparison.Ordinal));
        Assert.DoesNotContain(collector.Bodies, body => body.Contains("Nguyen", StringComparison.Ordinal));
    }

    /// <summary>All spans are at the collector when it returns: an orderly stop sends the last of them.</summary>
    static async Task TellAsync(SampleStores stores, OtlpCollector collector, string trace)
    {
        await using var service = await SampleService.StartAsync(stores, collector: collector.Address);
        using var client = new HttpClient { BaseAddress = service.Address };
        client.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var told = await client.PostAsync("/samples/k1?name=Nguyen", null);
        told.EnsureSuccessStatusCode();
        Assert.Single(await service.SettledAsync(1));
    }
}
