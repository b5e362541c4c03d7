using System.Diagnostics;
using EGov.LocalHosting.Processes;
using EGov.LocalHosting.Tests.Support;

namespace EGov.LocalHosting.Tests.Processes;

public sealed class LeftoverTests
{
    [Fact]
    public async Task Next_start_ends_what_a_killed_application_left()
    {
        using var left = Process.Start(new ProcessStartInfo("setsid", ["sleep", "600"]))!;
        await TestApplication.UntilAsync(() => Kernel.StartTime(left.Id) is not "", "a process");
        await Task.Delay(100);
        await using var app = new TestApplication();
        Directory.CreateDirectory(app.PathOf("run"));
        await File.WriteAllTextAsync(app.PathOf("run/processes"), $"{left.Id} {Kernel.StartTime(left.Id)} leftover\n");

        await app.StartAsync();

        await TestApplication.UntilAsync(() => Kernel.StartTime(left.Id) is "", "its end");
    }

    [Fact]
    public async Task Stranger_under_a_recorded_number_is_left_alone()
    {
        using var stranger = Process.Start(new ProcessStartInfo("setsid", ["sleep", "600"]))!;
        await Task.Delay(100);
        await using var app = new TestApplication();
        Directory.CreateDirectory(app.PathOf("run"));
        await File.WriteAllTextAsync(
            app.PathOf("run/processes"), $"{stranger.Id} 12345 leftover\nnot a line of ours\n");

        await app.StartAsync();

        Assert.NotEqual("", Kernel.StartTime(stranger.Id));
        stranger.Kill();
    }
}
