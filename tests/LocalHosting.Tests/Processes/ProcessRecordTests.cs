using EGov.LocalHosting.Processes;
using EGov.LocalHosting.Running;
using EGov.LocalHosting.Tests.Support;

namespace EGov.LocalHosting.Tests.Processes;

public sealed class ProcessRecordTests
{
    [Fact]
    public async Task Record_names_the_living_and_forgets_the_ended()
    {
        await using var app = new TestApplication();
        app.AddShell("long", "sleep 600");
        await app.StartAsync();
        await app.ReachAsync("long", Phase.Running);
        var during = await File.ReadAllTextAsync(app.PathOf("run/processes"));

        await app.Running.StopAsync();

        Assert.Contains($"{app.State("long").Name}", during, StringComparison.Ordinal);
        Assert.Contains($"{Environment.ProcessId} ", during, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "long", await File.ReadAllTextAsync(app.PathOf("run/processes")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Child_dies_with_a_killed_parent()
    {
        var parent = await ChildProcess.StartAsync(new Launch("bash",
            ["-c", "setsid setpriv --pdeathsig=KILL -- sleep 601 & echo $!; wait"]), _ => { });
        await using var ends = parent;
        await Task.Delay(300);
        var children = Kernel.In("/", "sleep");

        Kernel.Send(parent.Pid, Signal.Kill);

        Assert.NotEmpty(children);
        await TestApplication.UntilAsync(() => children.All(child => Kernel.StartTime(child) is "")
            || Kernel.In("/", "sleep").Count < children.Count, "the child's end");
    }
}
