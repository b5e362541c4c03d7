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
        await using var app = Relay.Build<DeliveryProbe>(stores, null);
        await app.StartAsync();
        Figure Drain(double rate, string state, double? goal) => new(
            $"outbox drain to {Relay.Log(stores)}{state}", rate, "rows/s", "pgbench updates, 32 clients", updates, Goal: stores.Kafka is null ? null : goal);
        report.Add(Drain(await DrainedAsync(source), "", 4));
        // Broker and service have compiled by now what they do most.
        await FillAsync(source);
        report.Add(Drain(await DrainedAsync(source), ", second time", null));
        await app.StopAsync();
    }

    /// <summary>Rows a second, from the first acknowledged batch to the last; the first one began before the
    /// clock.</summary>
    static async Task<double> DrainedAsync(NpgsqlDataSource source)
    {
        while (await AskAsync<long>(source, "select count(*) from outbox where sent_at is null") > 0)
        {
            await Task.Delay(1000);
        }
        return (Rows - 1000) / await AskAsync<double>(source, $"""
            select extract(epoch from max(sent_at) - min(sent_at))::float8
            from (select sent_at from outbox order by id desc limit {Rows}) newest
            """);
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
