using System.Collections.Concurrent;
using EGov.LocalHosting.Processes;
using EGov.LocalHosting.Tests.Support;

namespace EGov.LocalHosting.Tests.Processes;

public sealed class ProcessEndTests
{
    [Fact]
    public async Task Program_is_asked_by_the_signal_it_understands()
    {
        var said = new ConcurrentQueue<string>();
        var child = await ChildProcess.StartAsync(new("bash", ["-c", "trap 'echo bye; exit 7' INT; echo up; sleep 600 & wait"])
            { StopSignal = Signal.Int }, said.Enqueue);
        await TestApplication.UntilAsync(() => said.Contains("up"), "its start");

        await child.DisposeAsync();

        Assert.Equal(7, await child.Exited);
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
}
