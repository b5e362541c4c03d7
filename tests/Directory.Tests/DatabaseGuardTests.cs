namespace EGov.Directory.Tests;

/// <summary>What the database itself refuses, whoever writes.</summary>
public sealed class DatabaseGuardTests(DirectoryDatabase database) : IClassFixture<DirectoryDatabase>
{
    [Fact]
    public async Task Versions_of_a_unit_do_not_overlap()
    {
        var id = Guid.NewGuid();
        Assert.Null(await database.RefusedByAsync(Unit(id) + Version(id, "2020-01-01", "2020-12-31")));
        Assert.Equal("unit_versions_one_at_a_time", await database.RefusedByAsync(Version(id, "2020-12-31", null)));
        Assert.Null(await database.RefusedByAsync(Version(id, "2021-01-01", null)));
    }

    [Fact]
    public async Task A_version_does_not_end_before_it_begins() => Assert.Equal("unit_versions_days",
        await database.RefusedByAsync(Unit(Guid.Empty) + Version(Guid.Empty, "2021-01-01", "2020-01-01")));

    [Fact]
    public async Task A_code_has_one_holder_at_a_time_and_a_unit_one_code_of_a_kind()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Null(await database.RefusedByAsync(Unit(one) + Unit(other) + Code(one, "10001", "2020-01-01", null)));
        Assert.Equal("unit_codes_one_holder", await database.RefusedByAsync(
            Edge(one, other) + Code(other, "10001", "2022-01-01", null)));
        Assert.Equal("unit_codes_one_of_a_kind", await database.RefusedByAsync(Code(one, "10002", "2021-01-01", null)));
    }

    [Fact]
    public async Task A_closed_code_passes_to_a_successor_and_to_nobody_else()
    {
        var (old, heir, stranger) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        Assert.Null(await database.RefusedByAsync(
            Unit(old) + Unit(heir) + Unit(stranger) + Code(old, "10003", "2020-01-01", "2020-12-31")));
        Assert.Equal("unit_codes_never_reused", await database.RefusedByAsync(Code(stranger, "10003", "2021-01-01", null)));
        Assert.Null(await database.RefusedByAsync(Code(heir, "10003", "2021-01-01", null) + Edge(old, heir)));
    }

    [Fact]
    public async Task Nothing_stands_below_itself_on_any_day()
    {
        var (top, middle, low) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        Assert.Null(await database.RefusedByAsync(Unit(top) + Unit(middle) + Unit(low)
            + Version(top, "2020-01-01", "2020-12-31") + Version(middle, "2020-01-01", null, top)
            + Version(low, "2020-01-01", "2021-06-30", middle)));
        Assert.Equal("unit_versions_one_tree", await database.RefusedByAsync(Version(top, "2021-01-01", null, low)));
        Assert.Null(await database.RefusedByAsync(Version(top, "2021-07-01", null, low)));
        Assert.Equal("unit_versions_one_tree", await database.RefusedByAsync(
            Version(low, "2022-01-01", null, middle)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1.01")]
    [InlineData("-1")]
    public async Task A_share_is_a_part(string share)
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal("successions_share", await database.RefusedByAsync(Unit(one) + Unit(other) + Edge(one, other, share)));
    }

    static string Unit(Guid id) => $"insert into units (id, kind, sequence) values ('{id}', 'area', 1);";

    static string Version(Guid id, string from, string? to, Guid? parent = null) => $"""
        insert into unit_versions (unit_id, valid_from, valid_to, name, folded, type, level, parent_id, act)
        values ('{id}', '{from}', {Text(to)}, 'a', 'a', 'a', 'commune', {Text(parent?.ToString())}, 'a');
        """;

    static string Code(Guid id, string value, string from, string? to) => $"""
        insert into unit_codes (unit_id, kind, value, valid_from, valid_to)
        values ('{id}', 'gso', '{value}', '{from}', {Text(to)});
        """;

    static string Edge(Guid from, Guid into, string share = "1") => $"""
        insert into successions (from_id, to_id, relation, share, act, "on")
        values ('{from}', '{into}', 'merge', {share}, 'a', '2021-01-01');
        """;

    static string Text(string? value) => value is null ? "null" : $"'{value}'";
}
