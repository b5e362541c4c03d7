using EGov.ServiceDefaults.Messaging;
using EGov.TestKit;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Messaging;

/// <summary>A fresh database of a service and a fresh log, either kind.</summary>
internal sealed record SampleStores(string Database, string Events, string? Broker, string Consumer)
{
    public const string Postgres = "postgres";
    public const string Kafka = "kafka";

    /// <summary>Kinds of log that can be run here; Kafka's absence is reported by the facts of KafkaLogTests.</summary>
    public static TheoryData<string> Logs() => KafkaBroker.Home is null ? [Postgres] : [Postgres, Kafka];

    public static async Task<SampleStores> NewAsync(string kind)
    {
        var kafka = kind == Kafka ? (await KafkaBroker.OfProcessAsync()).Address : null;
        var stores = new SampleStores(await TestPostgres.NewDatabaseAsync(), await TestPostgres.NewDatabaseAsync(),
            kafka, "samples-" + Guid.NewGuid().ToString("N")[..8]);
        await stores.RemakeLogAsync();
        return stores;
    }

    /// <summary>Empties the log as if it had been made anew: positions begin at 0 again.</summary>
    public async Task RemakeLogAsync()
    {
        Topic[] topics = [new(SampleEvent.Topic, 3, null, false), new(ReplayRequested.Topic, 1, null, false)];
        if (Broker is not null)
        {
            await KafkaLogTests.ForgetAsync(Broker, topics.Select(topic => topic.Name));
            using var log = new KafkaLog(Broker, "tests");
            await log.CreateTopicsAsync(topics, default);
            return;
        }
        await using var events = NpgsqlDataSource.Create(Events);
        await new PostgresLog(events, "tests").CreateTopicsAsync(topics, default);
        await using var empty = events.CreateCommand(
            "truncate log_notifications, log_replay_requests; update log_heads set next = 0");
        await empty.ExecuteNonQueryAsync();
    }

    /// <summary>A copy of the service's database as it is now; nobody may be connected.</summary>
    public async Task<string> CopyDatabaseAsync()
    {
        NpgsqlConnection.ClearAllPools();
        var from = new NpgsqlConnectionStringBuilder(Database);
        var copy = new NpgsqlConnectionStringBuilder(await TestPostgres.NewDatabaseAsync());
        await using var server = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(Database) { Database = "postgres", Pooling = false, CommandTimeout = 120 });
        await using var drop = server.CreateCommand($"drop database \"{copy.Database}\"");
        await drop.ExecuteNonQueryAsync();
        await using var make = server.CreateCommand($"create database \"{copy.Database}\" template \"{from.Database}\"");
        await make.ExecuteNonQueryAsync();
        return copy.ConnectionString;
    }
}
