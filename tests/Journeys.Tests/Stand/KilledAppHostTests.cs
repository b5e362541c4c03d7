using System.Diagnostics;
using EGov.TestKit;

namespace EGov.Journeys.Tests.Stand;

public sealed class KilledAppHostTests
{
    [Fact]
    public async Task Nothing_outlives_an_AppHost_killed_with_signal_9()
    {
        var folder = Path.Combine(Repository.Artifacts, "tests", "killed-" + Environment.ProcessId);
        var program = typeof(Projects.AppHost).Assembly.Location;
        using var host = Process.Start(
            "dotnet", [program, "--artifacts", folder, "--engines", "embedded", "--port", "0", "--console", "off"]);
        var record = Path.Combine(folder, "run", "processes");
        await UntilAsync(() =>
            File.Exists(record) && Names(record).IsSupersetOf(["postgres", "redis", "portal"]), "the start");
        var children = Children(record).Where(child => child.Pid != host.Id).ToList();

        host.Kill();

        await UntilAsync(() => children.TrueForAll(child => !IsSame(child)), "their end");
        await UntilAsync(() => !OursIn(folder), "the end of the last backend");
        Directory.Delete(folder, recursive: true);
    }

    static HashSet<string> Names(string record) => [.. File.ReadAllLines(record).Select(line => line.Split(' ')[^1])];

    static IEnumerable<(int Pid, string Start)> Children(string record) =>
        File.ReadAllLines(record).Select(line => line.Split(' ')).Select(fields => (int.Parse(fields[0]), fields[1]));

    static bool IsSame((int Pid, string Start) child) => File.Exists($"/proc/{child.Pid}/stat")
        && File.ReadAllText($"/proc/{child.Pid}/stat").Split(") ")[^1].Split(' ') is [not "Z", .., _] fields
        && fields[19] == child.Start;

    static bool OursIn(string folder) => Directory.GetDirectories("/proc").Any(process =>
    {
        try
        {
            return File.ResolveLinkTarget(process + "/cwd", returnFinalTarget: false)?.FullName
                .StartsWith(folder, StringComparison.Ordinal) == true;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    });

    static async Task UntilAsync(Func<bool> condition, string what)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 1_200, what);
            await Task.Delay(50);
        }
    }
}
