using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Tests.Messaging;
using EGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Data;

public sealed class HousekeepingTests : IAsyncLifetime
{
    NpgsqlDataSource source = null!;

    public async Task InitializeAsync()
    {
        source = NpgsqlDataSource.Create(await TestPostgres.NewDatabaseAsync());
        await using var db = new SampleDb(new DbContextOptionsBuilder<SampleDb>().UseNpgsql(source).Options);
        await db.Database.EnsureCreatedAsync();
    }

    public async Task DisposeAsync() => await source.DisposeAsync();

    [Fact]
    public async Task Row_that_was_never_sent_is_kept_however_old_it_is()
    {
        await AddOutboxAsync("old unsent", written: "90 days", sent: null);
        await AddOutboxAsync("late sent", written: "90 days", sent: "6 days");
        await AddOutboxAsync("long sent", written: "90 days", sent: "8 days");

        await RunAsync();

        Assert.Equal(["late sent", "old unsent"], await ColumnAsync("select key from outbox order by key"));
    }

    [Fact]
    public async Task Second_try_of_a_write_is_known_for_seven_days()
    {
        foreach (var (key, age) in new[] { ("of today", "1 hour"), ("of the week", "6 days"), ("gone", "8 days") })
        {
            await ExecuteAsync("insert into idempotency(scope, key, request_hash, status, headers, body, created_at) "
                + $"values ('s', '{key}', '', 201, '{{}}', '', now() - interval '{age}')");
        }

        await RunAsync();

        Assert.Equal(["of the week", "of today"], await ColumnAsync("select key from idempotency order by created_at"));
    }

    [Fact]
    public async Task Message_is_known_as_received_for_much_longer_than_a_log_is_kept()
    {
        foreach (var (consumer, age) in new[] { ("young", "59 days"), ("old", "61 days") })
        {
            await ExecuteAsync("insert into inbox(consumer, event_id, received_at) "
                + $"values ('{consumer}', gen_random_uuid(), now() - interval '{age}')");
        }

        await RunAsync();

        Assert.Equal(["young"], await ColumnAsync("select consumer from inbox"));
    }

    async Task RunAsync()
    {
        await using var connection = await source.OpenConnectionAsync();
        await Housekeeping.RunAsync(connection, default);
    }

    Task AddOutboxAsync(string key, string written, string? sent) => ExecuteAsync(
        "insert into outbox(event_id, topic, key, type, body, created_at, sent_at) values (gen_random_uuid(), 't', "
        + $"'{key}', 'x.v1', '', now() - interval '{written}', {(sent is null ? "null" : $"now() - interval '{sent}'")})");

    async Task ExecuteAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    async Task<IReadOnlyList<string>> ColumnAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var row = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await row.ReadAsync())
        {
            found.Add(row.GetString(0));
        }
        return found;
    }
}
