using EGov.Identity.Passwords;
using Microsoft.Extensions.Configuration;

namespace EGov.Identity.Tests.Passwords;

public sealed class BreachedPasswordsTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("breached");

    // SHA-1 of "correct horse battery staple".
    const string Prefix = "ABF7A", Rest = "AD6438836DBE526AA231ABDE2D0EEF74D42";

    [Theory]
    [InlineData(Rest + ":12")]
    [InlineData("abf7")]
    public void A_password_is_stolen_if_its_hash_stands_in_the_file_of_its_prefix(string line)
    {
        File.WriteAllText(Path.Combine(folder.FullName, Prefix), $"0000000000000000000000000000000000A:3\n{line}\n");
        var list = Read(folder.FullName);
        Assert.Equal(line[0] == 'A', list.Has("correct horse battery staple"));
        Assert.False(list.Has("correct horse battery stapler"));
    }

    [Fact]
    public void Small_letters_of_a_list_are_read_too()
    {
        File.WriteAllText(Path.Combine(folder.FullName, Prefix), Rest.ToLowerInvariant() + ":1\r\n");
        Assert.True(Read(folder.FullName).Has("correct horse battery staple"));
    }

    [Fact]
    public void Without_a_folder_nothing_is_stolen() => Assert.False(Read(null).Has("123456789012"));

    [Fact]
    public void A_folder_that_is_not_there_stops_the_start() =>
        Assert.Throws<DirectoryNotFoundException>(() => Read(folder.FullName + "-gone"));

    public void Dispose() => folder.Delete(recursive: true);

    static BreachedPasswords Read(string? path) => new(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Identity:BreachedPasswords", path)]).Build());
}
