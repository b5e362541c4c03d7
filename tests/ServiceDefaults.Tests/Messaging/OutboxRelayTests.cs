using EGov.ServiceDefaults.Messaging;

namespace EGov.ServiceDefaults.Tests.Messaging;

public sealed class OutboxRelayTests
{
    const int Rows = 2_500;

    [Fact]
    public Task Batches_follow_each_other_in_order_and_all_are_marked() => ToldInOrderAsync(null);

    [Fact]
    public Task A_batch_that_failed_comes_again_before_the_next() => ToldInOrderAsync(2);

    /// <summary>The mark of the batch before is not lost with the one that failed.</summary>
    [Fact]
    public async Task A_row_the_log_can_never_take_is_parked_when_a_later_batch_fails()
    {
        await using var service = await SampleService.StartAsync(await SampleStores.NewAsync(SampleStores.Postgres),
            real => new FailingLog(real, 2) { Refused = 7 });
        await service.WriteAsync(SampleEvent.Rows(Rows));

        Assert.Equal(Rows - 1, (await service.SettledAsync(Rows - 1, 60)).Count);
        Assert.Equal(7, await service.CountAsync("select id from outbox where cause = 'Never.'"));
        Assert.Equal(1, await service.CountAsync("select count(*) from outbox where sent_at is null"));
    }

    static async Task ToldInOrderAsync(int? failing)
    {
        await using var service = await SampleService.StartAsync(
            await SampleStores.NewAsync(SampleStores.Postgres), real => new FailingLog(real, failing));
        await service.WriteAsync(SampleEvent.Rows(Rows));

        var effects = await service.SettledAsync(Rows, 60);
        Assert.Equal(Enumerable.Range(1, Rows), effects.Select(effect => effect.Number).Order());
        Assert.All(effects.GroupBy(effect => effect.Key),
            key => Assert.Equal(key.Select(one => one.Number).Order(), key.Select(one => one.Number)));
        await service.SentAsync();
    }

    /// <summary>A real log that is away for one batch, and can never take one row.</summary>
    sealed class FailingLog(IEventLog log, int? failing) : IEventLog
    {
        int calls;

        public long Refused { get; init; }

        public Task CreateTopicsAsync(IReadOnlyList<Topic> topics, CancellationToken cancel) =>
            log.CreateTopicsAsync(topics, cancel);

        public async Task<IReadOnlyDictionary<long, string>> AppendAsync(
            IReadOnlyList<OutboxMessage> batch, CancellationToken cancel)
        {
            if (++calls == failing)
            {
                await Task.Yield();
                throw new TimeoutException("The log is away.");
            }
            await log.AppendAsync([.. batch.Where(row => row.Id != Refused)], cancel);
            return batch.Where(row => row.Id == Refused).ToDictionary(row => row.Id, _ => "Never.");
        }

        public ILogReader Read(string consumer, string[] topics, Func<string, int, long?> start) =>
            log.Read(consumer, topics, start);
    }
}
