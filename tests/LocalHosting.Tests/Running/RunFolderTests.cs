using EGov.LocalHosting.Running;
using EGov.LocalHosting.Tests.Support;

namespace EGov.LocalHosting.Tests.Running;

public sealed class RunFolderTests
{
    [Fact]
    public void Secret_is_made_once_and_closed_to_others()
    {
        var root = TestApplication.NewFolder();
        var first = new RunFolder(root).Secret("operator-key");

        Assert.Equal(first, new RunFolder(root).Secret("operator-key"));
        Assert.Equal(32, first.Length);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(Path.Combine(root, "run", "operator-key.secret")));
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public void Log_starts_afresh_and_keeps_the_one_before()
    {
        var folder = new RunFolder(TestApplication.NewFolder());
        foreach (var line in new[] { "run one", "run two" })
        {
            File.AppendAllText(folder.Log("x"), "");
            using var log = new ResourceLog(
                folder.Log("x"), new ResourceState(new Nothing(), TimeProvider.System), console: false);
            log.Write(line);
        }

        Assert.Equal("run two\n", File.ReadAllText(folder.Log("x")));
        Assert.Equal("run one\n", File.ReadAllText(folder.Log("x") + ".1"));
        Directory.Delete(folder.Root, recursive: true);
    }

    sealed class Nothing() : Aspire.Hosting.ApplicationModel.ProcessResource("nothing")
    {
        internal override Task<EGov.LocalHosting.Processes.Launch> PrepareAsync(
            RunFolder folder, CancellationToken cancel) =>
            throw new NotSupportedException();
    }
}
