using Aspire.Hosting;
using EGov.LocalHosting.Processes;
using EGov.LocalHosting.Running;
using EGov.LocalHosting.Tests.Support;

namespace EGov.LocalHosting.Tests.Running;

public sealed class SupervisorTests
{
    [Fact]
    public async Task Killed_process_comes_back_on_the_same_port()
    {
        await using var app = new TestApplication();
        app.Builder.AddRedis("redis");
        await app.StartAsync();
        await app.ReachAsync("redis", Phase.Running);
        var (pid, port) = (app.State("redis").Pid!.Value, app.State("redis").Port);

        Kernel.Send(pid, Signal.Kill);
        await TestApplication.UntilAsync(() => app.State("redis").Starts == 2, "a second start");
        await app.ReachAsync("redis", Phase.Running);

        Assert.NotEqual(pid, app.State("redis").Pid);
        Assert.Equal(port, app.State("redis").Port);
    }

    [Fact]
    public async Task Process_that_always_ends_is_started_more_and_more_slowly()
    {
        await using var app = new TestApplication();
        app.AddShell("broken", "date +%s%N >> starts; exit 3");
        await app.StartAsync();

        await TestApplication.UntilAsync(() => app.State("broken").Starts >= 5, "five starts");

        var starts = (await File.ReadAllLinesAsync(app.PathOf("starts"))).Select(long.Parse).ToList();
        var pauses = starts.Zip(starts.Skip(1), (before, after) => (after - before) / 1e9).ToList();
        Assert.True(pauses[0] >= 0.2 && pauses[1] >= 0.4 && pauses[2] >= 0.8, string.Join(' ', pauses));
        Assert.Contains("ended with 3", string.Join(' ', app.State("broken").Log), StringComparison.Ordinal);
    }
}
