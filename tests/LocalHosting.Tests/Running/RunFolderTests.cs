using EGov.LocalHosting.Running;
using EGov.LocalHosting.Tests.Support;

namespace EGov.LocalHosting.Tests.Running;

public sealed class RunFolderTests
{
    [Fact]
    public void Secret_is_made_once_and_closed_to_others()
    {
        var root = TestApplication.NewFolder();
        var first = new RunFolder(root).Secret("loader-secret");

        Assert.Equal(first, new RunFolder(root).Secret("loader-secret"));
        Assert.Equal(32, first.Length);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(Path.Combine(root, "run", "loader-secret.secret")));
        Directory.Delete(root, recursive: true);
    }
}
