using Aspire.Hosting;
using EGov.LocalHosting.Processes;
using EGov.LocalHosting.Running;
using EGov.LocalHosting.Tests.Support;

namespace EGov.LocalHosting.Tests.Running;

public sealed class StopTests
{
    [Fact]
    public async Task Stop_leaves_nobody_of_the_group()
    {
        await using var app = new TestApplication();
        app.AddShell("family", "sleep 600 & echo $! > child; wait");
        await app.StartAsync();
        await app.WrittenAsync("child");
        var child = int.Parse(await File.ReadAllTextAsync(app.PathOf("child")));

        await app.Running.StopAsync();

        await TestApplication.UntilAsync(() => Kernel.StartTime(child) is "", "the grandchild's end");
        Assert.Equal(Phase.Stopped, app.State("family").Phase);
    }

    [Fact]
    public async Task Services_are_stopped_before_their_stores()
    {
        await using var app = new TestApplication();
        var redis = app.Builder.AddRedis("redis");
        app.AddShell("service",
            "trap 'sleep 0.5; kill -0 $(cat redis.pid) && echo there > last; exit' TERM; touch trapped; sleep 600 & wait")
            .WaitFor(redis);
        await app.StartAsync();
        await TestApplication.UntilAsync(() => File.Exists(app.PathOf("trapped")), "the trap");
        await File.WriteAllTextAsync(app.PathOf("redis.pid"), app.State("redis").Pid.ToString());

        await app.Running.StopAsync();

        Assert.Equal("there\n", await File.ReadAllTextAsync(app.PathOf("last")));
    }
}
