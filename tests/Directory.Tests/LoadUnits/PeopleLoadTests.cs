using System.Text.Json;

namespace EGov.Directory.Tests.LoadUnits;

public sealed class PeopleLoadTests(DirectoryApp app) : IClassFixture<DirectoryApp>, IDisposable
{
    readonly string folder = System.IO.Directory.CreateTempSubdirectory("egov-people-").FullName;

    [Fact]
    public async Task People_go_in_once_with_their_posts_and_their_state_is_told()
    {
        await UnitAsync("61001");
        var (id, line) = Line("Nguyễn Một", Post("61001"), Post("61001", "clerk"));
        Assert.Contains("2 new", await LoadAsync(line), StringComparison.Ordinal);
        Assert.Equal(2, (await app.ToldAsync(id)).GetProperty("posts").GetArrayLength());
        Assert.Contains("0 new, 0 revised, 2 unchanged", await LoadAsync(line), StringComparison.Ordinal);
        Assert.Equal(1, await app.Database.CountAsync("outbox", $"key = '{id}'"));
    }

    [Fact]
    public async Task A_post_added_to_the_file_later_is_added_to_the_person()
    {
        await UnitAsync("61002");
        var (id, line) = Line("Nguyễn Hai", Post("61002"));
        await LoadAsync(line);
        Assert.Contains("1 new, 0 revised, 1 unchanged",
            await LoadAsync(Line("Nguyễn Hai", id, Post("61002"), Post("61002", "clerk"))), StringComparison.Ordinal);
        var said = await LoadAsync(Line("Nguyễn Khác", id, Post("61002")));
        Assert.Contains("PersonStaysAsEntered", said, StringComparison.Ordinal);
        Assert.Equal("Nguyễn Hai", (await app.ToldAsync(id)).GetProperty("name").GetString());
    }

    [Fact]
    public async Task What_breaks_a_rule_is_told_with_its_line_and_the_rest_goes_in()
    {
        await UnitAsync("61003");
        var (_, twin) = Line("Nguyễn Ba", Post("61003", "leader", isHead: true));
        var said = await LoadAsync(
            "{}", Line("Người Lạ", Post("61099")).Text, twin, Line("Nguyễn Tư", Post("61003", "leader", isHead: true)).Text,
            Line("Nguyễn Năm", Post("61003", "receiver")).Text, Line("Nguyễn Sáu", Post("61003")).Text);
        Assert.All(["p.jsonl:1\t\tRowIsReadable", "p.jsonl:2\t61099\tUnitIsKnown", "p.jsonl:4\t61003\tUnitHasOneHead",
            "p.jsonl:5\t61003\tHoldersAreReachable"], told => Assert.Contains(told, said, StringComparison.Ordinal));
        Assert.Contains("2 new", said, StringComparison.Ordinal);
        Assert.Equal(0, await app.Database.CountAsync("people", "name in ('Người Lạ', 'Nguyễn Tư', 'Nguyễn Năm')"));
    }

    [Fact]
    public async Task A_delegation_follows_the_post_it_is_from_and_the_tree_of_its_day()
    {
        var top = await UnitAsync("62");
        await app.CreateAsync("Xã Dưới", "commune", top, "62001");
        await UnitAsync("63001");
        var (head, first) = Line("Người Đầu", Post("62", "leader", isHead: true));
        var (_, below) = Line("Người Dưới", Post("62001"), Delegated("62", head, "2024-03-31"));
        var (_, away) = Line("Người Xa", Post("63001"), Delegated("62", head, "2024-03-31"));
        var (_, open) = Line("Người Mãi", Post("62"), Delegated("62", head, null));
        var (_, lost) = Line("Người Mất", Post("62"), Delegated("62", Guid.NewGuid(), "2024-03-31"));
        var said = await LoadAsync(first, below, away, open, lost);
        Assert.Contains("6 new", said, StringComparison.Ordinal);
        Assert.All(["p.jsonl:3\t62\tDelegateServesThere", "p.jsonl:4\t62\tPostIsKnown", "p.jsonl:5\t62\tPostIsKnown"],
            told => Assert.Contains(told, said, StringComparison.Ordinal));
        Assert.Equal(1, await app.Database.CountAsync("posts", $"on_behalf_of_id = '{head}'"));
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    async Task<Guid> UnitAsync(string code) => (await app.CreateAsync(
        code.Length == 2 ? "Tỉnh " + code : "Xã " + code, code.Length == 2 ? "province" : "commune", gso: code)).Id;

    async Task<string> LoadAsync(params string[] lines)
    {
        await File.WriteAllLinesAsync(Path.Combine(folder, "p.jsonl"), lines);
        await File.WriteAllTextAsync(Path.Combine(folder, "m.json"),
            """{"source":"x","steps":[{"from":"2020-01-01","act":"x","people":"p.jsonl"}]}""");
        return await app.LoadAsync(Path.Combine(folder, "m.json"));
    }

    static (Guid Id, string Text) Line(string name, params object[] posts)
    {
        var id = Guid.NewGuid();
        return (id, Line(name, id, posts));
    }

    static string Line(string name, Guid id, params object[] posts) =>
        JsonSerializer.Serialize(new { id, kind = "officer", name, posts });

    static object Post(string unit, string role = "specialist", bool isHead = false) =>
        new { unit, role, title = "Chức danh", from = "2024-01-01", act = "x", isHead };

    static object Delegated(string unit, Guid onBehalfOf, string? to) => new
    {
        unit, role = "leader", title = "TUQ.", from = "2024-03-01", to, act = "x", kind = "delegated", onBehalfOf,
    };
}
