using EGov.LocalHosting.Processes;
using EGov.LocalHosting.Running;
using EGov.LocalHosting.Tests.Support;

namespace EGov.LocalHosting.Tests.Running;

public sealed class ResourceLogTests : IDisposable
{
    readonly RunFolder folder = new(TestApplication.NewFolder());
    readonly ResourceState state = new(new Nothing());

    [Fact]
    public void Log_starts_afresh_and_keeps_the_one_before()
    {
        foreach (var line in new[] { "run one", "run two" })
        {
            new ResourceLog(folder.Log("x"), state, console: false).Write(line);
        }

        Assert.Equal("run two\n", File.ReadAllText(folder.Log("x")));
        Assert.Equal("run one\n", File.ReadAllText(folder.Log("x") + ".1"));
    }

    [Fact]
    public void Two_files_are_all_that_a_week_of_complaints_leaves()
    {
        var log = new ResourceLog(folder.Log("x"), state, console: false);
        var complaint = new string('!', 8 << 20);

        foreach (var _ in Enumerable.Range(0, 18))
        {
            log.Write(complaint);
        }

        Assert.Equal(["x.log", "x.log.1"],
            Directory.GetFiles(Path.Combine(folder.Root, "logs")).Select(Path.GetFileName).Order());
        Assert.InRange(new FileInfo(folder.Log("x") + ".1").Length, 60 << 20, 75 << 20);
        Assert.InRange(new FileInfo(folder.Log("x")).Length, 1, 20 << 20);
    }

    [Fact]
    public void Lines_of_both_outputs_at_once_stay_whole()
    {
        var log = new ResourceLog(folder.Log("x"), state, console: false);

        Parallel.For(0, 400, i => log.Write($"line {i:D3} {new string('x', 50)}"));

        var lines = File.ReadAllLines(folder.Log("x"));
        Assert.Equal(400, lines.Distinct().Count());
        Assert.All(lines, line => Assert.Equal(59, line.Length));
    }

    public void Dispose() => Directory.Delete(folder.Root, recursive: true);

    sealed class Nothing() : Aspire.Hosting.ApplicationModel.ProcessResource("nothing")
    {
        internal override Task<Launch> PrepareAsync(RunFolder folder, CancellationToken cancel) =>
            throw new NotSupportedException();
    }
}
