using System.Diagnostics;
using EGov.ServiceDefaults.Messaging;

namespace EGov.ServiceDefaults.Telemetry;

/// <summary>One span per message, each in the trace of the request that caused it.</summary>
internal sealed class MessageSpans : IDisposable
{
    readonly List<Activity> spans = [];
    readonly Activity? around = Activity.Current;

    public MessageSpans(string consumer, IReadOnlyList<LogMessage> messages)
    {
        if (!TelemetrySetup.Activities.HasListeners())
        {
            return;
        }
        foreach (var message in messages)
        {
            var parent = ActivityContext.TryParse(message.TraceParent, null, isRemote: true, out var cause)
                ? cause : default;
            // Without a cause of its own a message would join the trace of the one before it.
            Activity.Current = null;
            if (TelemetrySetup.Activities.StartActivity(
                $"{message.Topic} handle", ActivityKind.Consumer, parent) is { } span)
            {
                span.SetTag("messaging.consumer.group.name", consumer).SetTag("messaging.message.id", message.Id);
                spans.Add(span);
            }
        }
        // What the handler does belongs to the trace of a lone message; of many, to none of them.
        Activity.Current = messages.Count == 1 && spans.Count == 1 ? spans[0] : around;
    }

    public void Dispose()
    {
        foreach (var span in spans)
        {
            span.Dispose();
        }
        Activity.Current = around;
    }
}
