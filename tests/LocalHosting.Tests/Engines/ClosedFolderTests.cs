using EGov.LocalHosting.Engines;
using EGov.LocalHosting.Processes;

namespace EGov.LocalHosting.Tests.Engines;

/// <summary>A checkout in the home of root is closed to the user of the stores.</summary>
public sealed class ClosedFolderTests
{
    [Fact]
    public void Folder_closed_to_others_sends_root_elsewhere()
    {
        var closed = Directory.CreateTempSubdirectory();
        File.SetUnixFileMode(
            closed.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var folder = new StoreFolder(Path.Combine(closed.FullName, "postgres"));

        Assert.Equal(Kernel.IsRoot, folder.Path.StartsWith("/var/lib/egov/", StringComparison.Ordinal));
        closed.Delete();
    }

    [Fact]
    public void Two_closed_checkouts_have_two_folders()
    {
        var closed = Directory.CreateTempSubdirectory();
        File.SetUnixFileMode(closed.FullName, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var folders = new[] { "one/data/redis", "two/data/redis", "one/data/kafka" }
            .Select(path => new StoreFolder(Path.Combine(closed.FullName, path)).Path).Distinct();

        Assert.Equal(3, folders.Count());
        closed.Delete();
    }
}
