using EGov.ServiceDefaults.Data;

namespace EGov.ServiceDefaults.Tests.Messaging;

public sealed class ParkedMessagesTests : IAsyncLifetime
{
    SampleStores stores = null!;
    SampleService service = null!;

    public async Task InitializeAsync()
    {
        stores = await SampleStores.NewAsync(SampleStores.Postgres);
        service = await SampleService.StartAsync(stores, handle: sample =>
            Throw(sample is { Code: "bad", Number: 2 }, new InvalidOperationException("Number 2 is poison.")));
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Poison_is_parked_after_five_tries_and_other_keys_flow()
    {
        await service.WriteAsync([.. SampleEvent.Rows(50), SampleEvent.Row("bad", 2)]);

        Assert.Equal(50, (await service.SettledAsync(50)).Count);
        Assert.Equal(1, await ParkedAsync(1));
        Assert.Contains("\tbad\tsamples.sample-happened.v1\t", await CommandAsync("list"), StringComparison.Ordinal);
        Assert.Contains("Number 2 is poison.", await CommandAsync("list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_messages_of_the_key_wait_and_follow_in_order_after_redrive()
    {
        await service.WriteAsync([SampleEvent.Row("bad", 1), SampleEvent.Row("bad", 2), SampleEvent.Row("bad", 3)]);
        await ParkedAsync(2);
        await service.WriteAsync([SampleEvent.Row("bad", 4), SampleEvent.Row("good", 1)]);
        await ParkedAsync(3);
        Assert.Equal([("bad", 1), ("good", 1)], await service.EffectsAsync());

        service.Behaviour.Handle = _ => { };
        Assert.Contains("redrive: 1", await CommandAsync("redrive"), StringComparison.Ordinal);
        Assert.Equal([("bad", 1), ("good", 1), ("bad", 2), ("bad", 3), ("bad", 4)], await service.SettledAsync(5));
        Assert.Equal(0, await ParkedAsync());
    }

    [Fact]
    public async Task Redriven_in_vain_it_stays_parked()
    {
        await service.WriteAsync([SampleEvent.Row("bad", 2), SampleEvent.Row("bad", 3)]);
        await ParkedAsync(2);
        await CommandAsync("redrive");

        Assert.Empty(await service.SettledAsync(0));
        Assert.Equal(2, await ParkedAsync());
    }

    [Fact]
    public async Task Store_that_is_away_parks_nothing()
    {
        var away = true;
        service.Behaviour.Handle = _ => Throw(away, new HttpRequestException("The engine is away."));
        await service.WriteAsync([SampleEvent.Row("k", 1)]);
        await Task.Delay(1_000);
        Assert.Equal(0, await ParkedAsync());

        away = false;
        Assert.Single(await service.SettledAsync(1));
    }

    [Fact]
    public async Task Row_for_an_unknown_topic_is_parked_and_the_rest_is_sent()
    {
        await service.WriteAsync([SampleEvent.Row("k", 1)]);
        await service.SettledAsync(1);
        await using var insert = service.Source.CreateCommand("""
            insert into outbox (event_id, topic, key, type, body, created_at)
            values (gen_random_uuid(), 'no-such-topic', 'k', 't', '', now())
            """);
        await insert.ExecuteNonQueryAsync();
        await service.WriteAsync([SampleEvent.Row("k", 2)]);

        Assert.Equal(2, (await service.SettledAsync(2)).Count);
        Assert.Contains("relay\tno-such-topic", await CommandAsync("list"), StringComparison.Ordinal);
        Assert.Contains("redrive: 1", await CommandAsync("redrive"), StringComparison.Ordinal);
    }

    static void Throw(bool here, Exception error)
    {
        if (here)
        {
            throw error;
        }
    }

    async Task<string> CommandAsync(params string[] words)
    {
        var output = new StringWriter();
        await ParkedCommand.RunAsync(service.Services, words, output, default);
        return output.ToString();
    }

    async Task<long> ParkedAsync(int atLeast = 0)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        long count;
        while ((count = await service.CountAsync("select count(*) from parked")) < atLeast)
        {
            await Task.Delay(50, limit.Token);
        }
        return count;
    }
}
