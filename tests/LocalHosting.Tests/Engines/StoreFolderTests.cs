using EGov.LocalHosting.Engines;
using EGov.LocalHosting.Tests.Support;

namespace EGov.LocalHosting.Tests.Engines;

public sealed class StoreFolderTests
{
    [Fact]
    public async Task What_an_earlier_run_under_another_name_left_can_be_written()
    {
        var folder = new StoreFolder(TestApplication.NewFolder());
        Directory.CreateDirectory(folder.Of("data"));
        await File.WriteAllTextAsync(folder.Of("data/old"), "as somebody else");
        File.SetUnixFileMode(folder.Of("data/old"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await folder.OpenAsync(default);
        await folder.RunAsync(default, "sh", "-c", "echo new > data/old && echo fresh > data/fresh");

        Assert.Equal("new\n", await File.ReadAllTextAsync(folder.Of("data/old")));
        folder.Delete();
    }

    [Fact]
    public async Task File_with_a_password_is_read_by_the_store_and_nobody_else()
    {
        var folder = new StoreFolder(TestApplication.NewFolder());
        await folder.OpenAsync(default);

        var file = await folder.WriteAsync("pw", "secret", default);
        await folder.RunAsync(default, "sh", "-c", "cat pw > copy");

        Assert.Equal("secret", await File.ReadAllTextAsync(folder.Of("copy")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        folder.Delete();
    }

    [Fact]
    public async Task Program_that_fails_is_told_of_in_its_own_words()
    {
        var folder = new StoreFolder(TestApplication.NewFolder());
        await folder.OpenAsync(default);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            folder.RunAsync(default, "sh", "-c", "echo the disk is full >&2; exit 7"));

        Assert.Contains("ended with 7", failure.Message, StringComparison.Ordinal);
        Assert.Contains("the disk is full", failure.Message, StringComparison.Ordinal);
        folder.Delete();
    }
}
