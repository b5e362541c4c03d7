using System.Collections.Concurrent;
using System.Diagnostics;
using EGov.ServiceDefaults.Messaging;

namespace EGov.Benchmarks.Messaging;

/// <summary>A consumer that only notes when each key reached it.</summary>
internal sealed class DeliveryProbe : IMessageHandler
{
    public ConcurrentDictionary<string, long> Arrivals { get; } = new(StringComparer.Ordinal);

    public Task HandleAsync(MessageBatch batch, CancellationToken cancel)
    {
        var now = Stopwatch.GetTimestamp();
        foreach (var message in batch.Messages)
        {
            Arrivals.TryAdd(message.Key, now);
        }
        return Task.CompletedTask;
    }
}
