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
        Assert.Contains("ended with 3", string.Join(' ', app.State("broken").LastLines), StringComparison.Ordinal);
    }

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

    [Fact]
    public async Task Process_that_ignores_the_signal_is_killed_after_its_grace()
    {
        var launch = new Launch("bash", ["-c", "trap '' TERM; while :; do sleep 0.1; done"])
        {
            Grace = TimeSpan.FromMilliseconds(300),
        };
        var child = await ChildProcess.StartAsync(launch, _ => { });
        await Task.Delay(200);

        await child.DisposeAsync();

        Assert.Equal("", Kernel.StartTime(child.Pid));
    }

    [Fact]
    public async Task Lines_go_to_the_log_file_and_to_the_last_lines()
    {
        await using var app = new TestApplication();
        app.AddShell("speaker", "for i in $(seq 100); do echo line $i; done; sleep 600");
        app.AddShell("complainer", "echo to stderr >&2; sleep 600");
        await app.StartAsync();

        await TestApplication.UntilAsync(() => app.State("speaker").LastLines.Contains("line 100")
            && app.State("complainer").LastLines.Contains("to stderr"), "both outputs");

        Assert.Equal(40, app.State("speaker").LastLines.Count);
        await using var file =
            new FileStream(app.PathOf("logs/speaker.log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        Assert.Contains("line 1\n", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }
}
