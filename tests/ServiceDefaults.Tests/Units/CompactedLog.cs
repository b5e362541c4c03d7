using Confluent.Kafka;
using Confluent.Kafka.Admin;
using EGov.ServiceDefaults.Tests.Messaging;

namespace EGov.ServiceDefaults.Tests.Units;

/// <summary>Lets a log forget what newer messages of a key made old, and waits until it has.</summary>
internal static class CompactedLog
{
    public static async Task WaitAsync(SampleStores stores, UnitHistory history)
    {
        if (stores.Broker is { } broker)
        {
            await HurryAsync(broker);
            // A segment is cleaned once another was begun, which takes a message.
            await Task.Delay(500);
            await UnitFollower.TellAsync(stores, history.Grow(1).Select(UnitHistory.Row));
        }
        else
        {
            await UnitFollower.WithLogAsync(stores, log => log.CreateTopicsAsync([UnitFollower.Directory], default));
        }
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (await CountAsync(stores) > history.Last.Count + 5)
        {
            await Task.Delay(1_000, limit.Token);
        }
    }

    static async Task<int> CountAsync(SampleStores stores)
    {
        var count = 0;
        await UnitFollower.WithLogAsync(stores, async log =>
        {
            await using var reader = log.Read("count-" + Guid.NewGuid().ToString("N"), ["directory"], (_, _) => null);
            for (var read = -1; read != 0;)
            {
                read = (await reader.ReadAsync(500, TimeSpan.FromSeconds(2), default)).Count;
                count += read;
            }
        });
        return count;
    }

    static async Task HurryAsync(string broker)
    {
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = broker }).Build();
        ConfigEntry Set(string name, string value) => new() { Name = name, Value = value };
        await admin.AlterConfigsAsync(new Dictionary<ConfigResource, List<ConfigEntry>>
        {
            [new ConfigResource { Type = ResourceType.Topic, Name = "directory" }] =
            [
                Set("cleanup.policy", "compact"), Set("segment.ms", "100"), Set("min.cleanable.dirty.ratio", "0.001"),
            ],
            [new ConfigResource { Type = ResourceType.Broker, Name = "1" }] = [Set("log.cleaner.backoff.ms", "500")],
        });
    }
}
