using EGov.LocalHosting.Tests.Support;

namespace EGov.LocalHosting.Tests.Running;

public sealed class OutputTests
{
    [Fact]
    public async Task Lines_go_to_the_log_file_and_to_the_last_lines()
    {
        await using var app = new TestApplication();
        app.AddShell("speaker", "for i in $(seq 100); do echo line $i; done; sleep 600");
        app.AddShell("complainer", "echo to stderr >&2; sleep 600");
        await app.StartAsync();

        await TestApplication.UntilAsync(() => app.State("speaker").Log.Contains("line 100")
            && app.State("complainer").Log.Contains("to stderr"), "both outputs");

        Assert.Equal(40, app.State("speaker").Log.Count);
        await using var file =
            new FileStream(app.PathOf("logs/speaker.log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        Assert.Contains("line 1\n", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }
}
