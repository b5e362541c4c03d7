using EGov.Directory.LoadUnits;

namespace EGov.Directory.Tests.LoadUnits;

/// <summary>The command and the manifest: what is of no use ends the load and changes nothing.</summary>
public sealed class LoadManifestTests(DirectoryApp app) : IClassFixture<DirectoryApp>, IDisposable
{
    readonly string folder = System.IO.Directory.CreateTempSubdirectory("egov-manifest-").FullName;

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"source":"x"}""")]
    [InlineData("""{"source":"x","steps":[null]}""")]
    [InlineData("""{"source":"x","steps":[{"act":"x","units":"list.json"}]}""")]
    [InlineData("""{"source":"x","steps":[{"from":"2020-01-01","units":"list.json"}]}""")]
    [InlineData("""{"source":"x","steps":[{"from":"1.1.2020","act":"x","units":"list.json"}]}""")]
    public async Task A_manifest_of_another_shape_ends_the_load_with_a_word(string text)
    {
        Write("list.json", """[{"Code":"91","FullName":"Tỉnh Không Vào"}]""");
        Write("m.json", text);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => app.LoadAsync(Path.Combine(folder, "m.json")));
        Assert.Contains("the load ended", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await app.Database.CountAsync("unit_codes", "value = '91'"));
    }

    [Fact]
    public async Task A_step_that_cannot_be_read_leaves_the_steps_before_it_and_takes_none_after()
    {
        Write("one.json", """[{"Code":"92","FullName":"Tỉnh Một"}]""");
        Write("three.json", """[{"Code":"93","FullName":"Tỉnh Ba"}]""");
        Write("m.json", """
            {"source":"x","steps":[{"from":"2020-01-01","act":"x","units":"one.json"},
              {"from":"2021-01-01","act":"x","units":"two.json"},{"from":"2022-01-01","act":"x","units":"three.json"}]}
            """);
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.LoadAsync(Path.Combine(folder, "m.json")));
        Assert.Equal(1, await app.Database.CountAsync("unit_codes", "value in ('92', '93')"));
    }

    [Fact]
    public async Task Files_may_lie_in_another_folder()
    {
        System.IO.Directory.CreateDirectory(Path.Combine(folder, "lists"));
        Write("lists/list.json", """[{"Code":"94","FullName":"Tỉnh Khác"}]""");
        Write("m.json", """{"source":"x","steps":[{"from":"2020-01-01","act":"8/NQ","units":"list.json"}]}""");
        var said = await app.LoadAsync(
            Path.Combine(folder, "m.json"), "--files", Path.Combine(folder, "lists"));
        Assert.StartsWith(
            "2020-01-01 8/NQ" + Environment.NewLine + "  1 new, 0 revised", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_is_told_by_its_word_and_needs_a_manifest()
    {
        Assert.True(LoadCommand.IsAsked(["--urls", "x", "--load", "m.json"]));
        Assert.False(LoadCommand.IsAsked(["--Load", "m.json"]));
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.LoadAsync());
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
