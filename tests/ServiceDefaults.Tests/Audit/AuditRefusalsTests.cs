using EGov.ServiceDefaults.Audit;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Audit;

public sealed class AuditRefusalsTests : IAsyncLifetime
{
    readonly AuditStores stores = new();

    public Task InitializeAsync() => stores.InitializeAsync();

    public Task DisposeAsync() => stores.DisposeAsync();

    [Fact]
    public async Task The_first_is_written_at_once_and_the_others_as_one_with_their_number()
    {
        using var refusals = New(stores.Source);
        for (var number = 0; number < 1_000; number++)
        {
            refusals.Note(Entry("u1", "GET /drafts", number));
        }
        await UntilAsync(1);
        await refusals.FlushAsync();

        Assert.Equal(["u1 GET /drafts d0 refused 1", "u1 GET /drafts  refused 999"], await LinesAsync());
    }

    [Fact]
    public async Task After_a_minute_it_begins_anew()
    {
        using var refusals = New(stores.Source);
        refusals.Note(Entry("u1", "a", 1));
        await UntilAsync(1);
        await refusals.FlushAsync();
        refusals.Note(Entry("u1", "a", 2));
        await UntilAsync(2);

        Assert.Equal(["u1 a d1 refused 1", "u1 a d2 refused 1"], await LinesAsync());
    }

    [Fact]
    public async Task However_many_names_and_actions_are_tried_the_table_grows_by_a_bounded_number()
    {
        using var refusals = New(stores.Source);
        for (var number = 0; number < 50_000; number++)
        {
            refusals.Note(Entry("u" + number % 10_000, "a" + number % 7, number));
        }
        await UntilAsync(AuditRefusals.MostKinds);
        await refusals.FlushAsync();

        Assert.InRange((await LinesAsync()).Count, AuditRefusals.MostKinds, 2 * AuditRefusals.MostKinds + 1);
        Assert.Equal(50_000L, (await stores.ListAsync<long>("select sum(times) from audit_entries"))[0]);
    }

    [Fact]
    public async Task A_database_that_is_away_holds_nobody_up()
    {
        await using var nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Timeout=1");
        using var refusals = New(nowhere);

        refusals.Note(Entry("u1", "a", 1));
        refusals.Note(Entry("u1", "a", 2));
        await refusals.FlushAsync();
    }

    AuditRefusals New(NpgsqlDataSource source) =>
        new(new AuditReads(source), stores.Time, NullLogger<AuditRefusals>.Instance);

    static AuditEntry Entry(string actor, string action, int what) =>
        AuditEntry.Of(new(actor, "citizen"), action, "d" + what, "access");

    async Task UntilAsync(int count)
    {
        for (var tries = 0; (await LinesAsync()).Count < count && tries < 200; tries++)
        {
            await Task.Delay(25);
        }
    }

    Task<List<string>> LinesAsync() => stores.ListAsync<string>(
        "select concat_ws(' ', actor, action, object, decision, times) from audit_entries order by id");
}
