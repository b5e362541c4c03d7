using EGov.LocalHosting.Processes;
using EGov.LocalHosting.Tests.Support;

namespace EGov.LocalHosting.Tests.Processes;

public sealed class KernelTests
{
    [Fact]
    public void Living_process_has_a_start_time_that_does_not_change()
    {
        var first = Kernel.StartTime(Environment.ProcessId);

        Assert.Matches("^[0-9]+$", first);
        Assert.Equal(first, Kernel.StartTime(Environment.ProcessId));
        Assert.Equal("", Kernel.StartTime(int.MaxValue));
    }

    [Fact]
    public async Task Process_is_found_by_its_program_and_folder_until_it_is_dead()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var launch = new Launch("sleep", ["600"]) { WorkingDirectory = folder };
        await using var child = await ChildProcess.StartAsync(launch, _ => { });
        await TestApplication.UntilAsync(() => Kernel.In(folder, "sleep").Count == 1, "the process");

        Assert.Equal([child.Pid], Kernel.In(folder, "sleep"));
        Assert.Empty(Kernel.In(folder, "bash"));
        Assert.Empty(Kernel.In(folder + "x", "sleep"));
        await child.DisposeAsync();
        Assert.Empty(Kernel.In(folder, "sleep"));
        Directory.Delete(folder);
    }
}
