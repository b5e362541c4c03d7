using EGov.Contracts;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>
/// A consumer lost its position: whoever publishes the topic tells again everything since then from its outbox.
/// Others take no notice, they know the ids.
/// </summary>
internal sealed record ReplayRequested(string Lost, string Consumer, DateTimeOffset Since) : IEvent
{
    /// <summary>Longer than any transaction may stay open after it wrote its outbox row's time.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromHours(1);

    public static string EventType => "messaging.replay-requested.v1";

    public static string Topic => "replay-requests";

    string IEvent.Key => Lost;
}

/// <summary>Runs at every publisher.</summary>
internal sealed class ReplayHandler : IMessageHandler
{
    public async Task HandleAsync(MessageBatch batch, CancellationToken cancel)
    {
        var requests = batch.Messages.Where(message => message.Is<ReplayRequested>())
            .Select(message => message.Read<ReplayRequested>());
        foreach (var topic in requests.GroupBy(request => request.Lost, StringComparer.Ordinal))
        {
            await PostgresLog.RunAsync(batch.Connection,
                "update outbox set sent_at = null where topic = $1 and created_at >= $2 and sent_at is not null",
                [topic.Key, topic.Min(request => request.Since).ToUniversalTime()], cancel);
        }
    }
}
