using EGov.Contracts;
using EGov.ServiceDefaults.Data;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>
/// A consumer lost its position: whoever publishes the topic tells again everything since then from its outbox.
/// Others take no notice, they know the ids.
/// </summary>
internal sealed record ReplayRequested(string Lost, string Consumer, DateTimeOffset Since) : IEvent
{
    /// <summary>Longer than any transaction may stay open after it wrote its outbox row's time.</summary>
    static readonly TimeSpan Margin = TimeSpan.FromHours(1);

    public static string EventType => "messaging.replay-requested.v1";

    public static string Topic => "replay-requests";

    string IEvent.Key => Lost;

    public static OutboxMessage Row(string lost, string consumer, DateTimeOffset lastTime) =>
        OutboxMessage.Of(new ReplayRequested(lost, consumer, lastTime - Margin), lastTime);
}

/// <summary>Runs at every publisher.</summary>
internal sealed class ReplayHandler : IMessageHandler
{
    public async Task HandleAsync(MessageBatch batch, CancellationToken cancel)
    {
        foreach (var request in batch.Messages.Where(message => message.Is<ReplayRequested>()))
        {
            var (lost, _, since) = request.Read<ReplayRequested>();
            await batch.Connection.RunAsync(
                "update outbox set sent_at = null where topic = $1 and created_at >= $2 and sent_at is not null",
                [lost, since.ToUniversalTime()], cancel);
        }
    }
}
