using System.Text.Json;
using EGov.LocalHosting.Running;
using EGov.LocalHosting.Tests.Support;

namespace EGov.LocalHosting.Tests.Running;

public sealed class StatusPageTests
{
    [Fact]
    public async Task Page_and_json_tell_name_state_port_pid_uptime_and_last_lines()
    {
        await using var app = new TestApplication();
        app.AddShell("speaker", "echo '<b>hello</b>'; sleep 600");
        await app.StartAsync();
        await TestApplication.UntilAsync(() => app.State("speaker").Log.Count > 0, "a line");
        await app.ReachAsync("speaker", Phase.Running);
        using var http = new HttpClient { BaseAddress = new Uri(
            await File.ReadAllTextAsync(app.PathOf("run/status.url"))) };

        using var json = JsonDocument.Parse(await http.GetStringAsync("/status.json"));
        var speaker = json.RootElement.GetProperty("resources")[0];
        var page = await http.GetStringAsync("/");
        var lines = await http.GetStringAsync("/status.tsv");

        Assert.True(json.RootElement.GetProperty("healthy").GetBoolean());
        Assert.Equal("Running", speaker.GetProperty("state").GetString());
        Assert.Equal(app.State("speaker").Pid, speaker.GetProperty("pid").GetInt32());
        Assert.Equal("<b>hello</b>", speaker.GetProperty("log")[0].GetString());
        Assert.Contains("&lt;b&gt;hello", page, StringComparison.Ordinal);
        Assert.StartsWith("speaker\tRunning\t\t", lines, StringComparison.Ordinal);
    }
}
