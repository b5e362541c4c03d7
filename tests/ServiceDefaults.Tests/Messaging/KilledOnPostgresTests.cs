namespace EGov.ServiceDefaults.Tests.Messaging;

public sealed class KilledOnPostgresTests
{
    [Fact]
    public Task Relay_killed_before_commit_tells_nothing() =>
        KilledServiceContract.Relay_killed_before_commit_tells_nothing(SampleStores.Postgres);

    [Fact]
    public Task Relay_killed_after_commit_tells_all_later() =>
        KilledServiceContract.Relay_killed_after_commit_tells_all_later(SampleStores.Postgres);

    [Fact]
    public Task Relay_killed_after_produce_tells_again_and_takes_effect_once() =>
        KilledServiceContract.Relay_killed_after_produce_tells_again_and_takes_effect_once(SampleStores.Postgres);

    [Fact]
    public Task Relay_killed_after_mark_loses_nothing() =>
        KilledServiceContract.Relay_killed_after_mark_loses_nothing(SampleStores.Postgres);

    [Fact]
    public Task Consumer_killed_inside_its_effect_begins_it_again() =>
        KilledServiceContract.Consumer_killed_inside_its_effect_begins_it_again(SampleStores.Postgres);

    [Fact]
    public Task Consumer_killed_between_effect_and_offset_does_nothing_twice() =>
        KilledServiceContract.Consumer_killed_between_effect_and_offset_does_nothing_twice(SampleStores.Postgres);
}
