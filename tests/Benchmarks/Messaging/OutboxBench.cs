using EGov.Benchmarks.Harness;
using EGov.Contracts.Procedures;
using EGov.ServiceDefaults.Messaging;
using Npgsql;

namespace EGov.Benchmarks.Messaging;

/// <summary>How fast a full outbox empties into the event log, every batch acknowledged, against single-row
/// updates.</summary>
internal static class OutboxBench
{
    const int Rows = 200_000;

    public static async Task RunAsync(Report report)
    {
        await using var stores = await Relay.StoresAsync();
        await using var source = NpgsqlDataSource.Create(stores.Database("procedures"));
        await FillAsync(source);
        var updates = await PgBench.UpdatesPerSecondAsync(stores.Database("procedures"), seconds: 10);
        await using (var app = Relay.Build<DeliveryProbe>(stores, null))
        {
            await app.StartAsync();
            while (await AskAsync<long>(source, "select count(*) from outbox where sent_at is null") > 0)
            {
                await Task.Delay(250);
            }
            await app.StopAsync();
        }
        // From the first acknowledged batch to the last; the first one began before the clock.
        var seconds = await AskAsync<double>(source,
            "select extract(epoch from max(sent_at) - min(sent_at))::float8 from outbox");
        report.Add(new($"outbox drain to {Relay.Log(stores)}", (Rows - 1000) / seconds, "rows/s",
            "pgbench updates, 32 clients", updates, Goal: stores.Kafka is null ? null : 4));
    }

    static async Task FillAsync(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await OutboxCopy.WriteAsync(connection, Enumerable.Range(0, Rows).Select(Event), default);
        await transaction.CommitAsync();
    }

    static OutboxMessage Event(int number) => OutboxMessage.Of(
        new ProcedurePublished(
            $"9.{number % 5000:000000}", 1, "Thủ tục đăng ký khai sinh có yếu tố nước ngoài", "Hộ tịch",
            "full", "123/QĐ-UBND", new DateOnly(2026, 6, 1)), TimeProvider.System.GetUtcNow());

    static async Task<T> AskAsync<T>(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
