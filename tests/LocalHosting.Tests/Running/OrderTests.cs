using Aspire.Hosting;
using EGov.LocalHosting.Running;
using EGov.LocalHosting.Tests.Support;

namespace EGov.LocalHosting.Tests.Running;

public sealed class OrderTests
{
    [Fact]
    public async Task Dependent_starts_after_the_other_has_ended_well()
    {
        await using var app = new TestApplication();
        var first = app.AddShell("first", "sleep 0.5; echo first >> order");
        app.AddShell("second", "echo second >> order; sleep 600").WaitForCompletion(first);

        await app.StartAsync();
        await app.ReachAsync("second", Phase.Running);
        await TestApplication.UntilAsync(() => File.ReadAllLines(app.PathOf("order")).Length == 2, "two lines");

        Assert.Equal(["first", "second"], await File.ReadAllLinesAsync(app.PathOf("order")));
        Assert.Equal(Phase.Finished, app.State("first").Phase);
        Assert.Equal(1, app.State("first").Starts);
    }

    [Fact]
    public async Task Dependent_starts_only_when_the_other_is_healthy()
    {
        await using var app = new TestApplication();
        var redis = app.Builder.AddRedis("redis");
        app.AddShell("reader", "sleep 600").WaitFor(redis);

        await app.StartAsync();
        await app.ReachAsync("reader", Phase.Running);

        Assert.Equal(Phase.Running, app.State("redis").Phase);
    }

    [Fact]
    public async Task What_must_end_well_is_tried_again_until_it_does()
    {
        await using var app = new TestApplication();
        var migration = app.AddShell("migration", "echo x >> tries; test $(wc -l < tries) -ge 3");
        app.AddShell("service", "sleep 600").WaitForCompletion(migration);

        await app.StartAsync();
        await app.ReachAsync("service", Phase.Running);

        Assert.Equal(3, app.State("migration").Starts);
    }

    [Fact]
    public async Task Dependent_of_something_that_never_starts_keeps_waiting()
    {
        await using var app = new TestApplication();
        var broken = app.Builder.AddExecutable("broken", "/no/such/program", "/");
        app.AddShell("service", "sleep 600").WaitForCompletion(broken);

        await app.StartAsync();
        await app.ReachAsync("broken", Phase.Failed);

        Assert.Equal(Phase.Waiting, app.State("service").Phase);
        Assert.NotEmpty(app.State("broken").Message);
    }
}
