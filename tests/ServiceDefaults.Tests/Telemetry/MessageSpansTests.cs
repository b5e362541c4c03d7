using System.Diagnostics;
using EGov.ServiceDefaults.Messaging;
using EGov.ServiceDefaults.Telemetry;

namespace EGov.ServiceDefaults.Tests.Telemetry;

public sealed class MessageSpansTests : IDisposable
{
    const string Cause = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    readonly string consumer = Guid.NewGuid().ToString("N");
    readonly List<Activity> ended = [];
    readonly ActivityListener listener;

    public MessageSpansTests()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "EGov",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(listener);
    }

    [Fact]
    public void Handling_belongs_to_the_trace_of_the_request_that_caused_it()
    {
        using (new MessageSpans(consumer, [Message(Cause)]))
        {
            Assert.Equal("0af7651916cd43dd8448eb211c80319c", Activity.Current?.TraceId.ToString());
        }

        var span = Assert.Single(ended);
        Assert.Equal("b7ad6b7169203331", span.ParentSpanId.ToString());
        Assert.Equal((ActivityKind.Consumer, "samples handle"), (span.Kind, span.DisplayName));
    }

    [Fact]
    public void Each_message_of_a_batch_has_a_span_of_its_own_and_the_work_belongs_to_none()
    {
        using var around = new Activity("around").Start();
        using (new MessageSpans(consumer, [Message(Cause), Message(Cause), Message(traceParent: null)]))
        {
            Assert.Same(around, Activity.Current);
        }

        Assert.Same(around, Activity.Current);

        Assert.Equal(3, ended.Count);
        Assert.Equal(2, ended.Count(span => span.TraceId.ToString() == "0af7651916cd43dd8448eb211c80319c"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00-not-a-trace")]
    public void Message_without_a_readable_cause_begins_a_trace(string? traceParent)
    {
        Activity.Current = null;
        new MessageSpans(consumer, [Message(traceParent)]).Dispose();

        Assert.Equal(default, Assert.Single(ended).ParentSpanId);
    }

    public void Dispose() => listener.Dispose();

    static LogMessage Message(string? traceParent) => new("samples", 0, 1, "key", Guid.NewGuid(),
        "samples.sample-happened.v1", "test", DateTimeOffset.UnixEpoch, traceParent, []);

    // Other tests of this process handle messages too.
    void Keep(Activity span)
    {
        if (Equals(span.GetTagItem("messaging.consumer.group.name"), consumer))
        {
            ended.Add(span);
        }
    }
}
