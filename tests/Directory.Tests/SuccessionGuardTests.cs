namespace EGov.Directory.Tests;

/// <summary>What the database refuses of edges, codes and deletions, whoever writes.</summary>
public sealed class SuccessionGuardTests(DirectoryDatabase database) : IClassFixture<DirectoryDatabase>
{
    readonly Guid one = Guid.NewGuid(), other = Guid.NewGuid();

    [Fact]
    public async Task A_unit_does_not_follow_itself() => Assert.Equal("successions_two_units",
        await database.RefusedByAsync(Units() + Edge(one, one)));

    [Fact]
    public async Task An_edge_is_drawn_once_a_day()
    {
        Assert.Null(await database.RefusedByAsync(Units() + Edge(one, other) + Edge(one, other, "2022-01-01")));
        Assert.Equal("IX_successions_from_id_to_id_on", await database.RefusedByAsync(Edge(one, other)));
    }

    [Fact]
    public async Task An_edge_joins_units_that_are_there()
    {
        Assert.Equal("FK_successions_units_from_id",
            await database.RefusedByAsync(Units() + Edge(Guid.NewGuid(), one)));
        Assert.Equal("FK_successions_units_to_id", await database.RefusedByAsync(Units() + Edge(one, Guid.NewGuid())));
    }

    [Fact]
    public async Task A_unit_others_followed_is_not_deleted()
    {
        Assert.Null(await database.RefusedByAsync(Units() + Edge(one, other)));
        Assert.Equal("FK_successions_units_from_id",
            await database.RefusedByAsync($"delete from units where id = '{one}'"));
        Assert.Equal("FK_successions_units_to_id",
            await database.RefusedByAsync($"delete from units where id = '{other}'"));
    }

    [Fact]
    public async Task A_parent_is_there_and_is_not_deleted()
    {
        Assert.Equal("FK_unit_versions_units_parent_id",
            await database.RefusedByAsync(Units() + Version(one, Guid.NewGuid())));
        Assert.Null(await database.RefusedByAsync(Units() + Version(one, other)));
        Assert.Equal("FK_unit_versions_units_parent_id",
            await database.RefusedByAsync($"delete from units where id = '{other}'"));
    }

    [Fact]
    public async Task A_code_does_not_end_before_it_begins() => Assert.Equal("unit_codes_days",
        await database.RefusedByAsync(Units() + Code(one, "82001", "2021-01-02", "2021-01-01")));

    [Fact]
    public async Task A_code_of_another_list_may_read_the_same() => Assert.Null(await database.RefusedByAsync(
        Units() + Code(one, "82002", "2021-01-01", null) + Code(other, "82002", "2021-01-01", null, "internal")));

    [Fact]
    public async Task A_code_may_come_back_to_the_one_that_had_it() => Assert.Null(await database.RefusedByAsync(
        Units() + Code(one, "82003", "2020-01-01", "2020-12-31") + Code(one, "82003", "2022-01-01", null)));

    [Fact]
    public async Task An_edge_the_other_way_round_hands_no_code_on() => Assert.Equal("unit_codes_never_reused",
        await database.RefusedByAsync(Units() + Edge(other, one) + Code(one, "82004", "2020-01-01", "2020-12-31")
            + Code(other, "82004", "2021-01-01", null)));

    [Fact]
    public async Task What_is_swapped_within_one_transaction_is_judged_at_its_end()
    {
        Assert.Null(await database.RefusedByAsync(Units() + Version(one, other)));
        Assert.Null(await database.RefusedByAsync(
            $"update unit_versions set valid_to = '2020-12-31' where unit_id = '{one}';"
            + Version(other, one, "2021-01-01")));
        Assert.Equal("unit_versions_one_tree", await database.RefusedByAsync(
            $"update unit_versions set valid_to = '2021-01-01' where unit_id = '{one}';"));
    }

    string Units() => $"insert into units (id, kind, sequence) values ('{one}', 'area', 1), ('{other}', 'area', 1);";

    static string Version(Guid id, Guid parent, string from = "2020-01-01") => $"""
        insert into unit_versions (unit_id, valid_from, name, folded, type, level, parent_id, act)
        values ('{id}', '{from}', 'a', 'a', 'a', 'commune', '{parent}', 'a');
        """;

    static string Code(Guid id, string value, string from, string? to, string kind = "gso") => $"""
        insert into unit_codes (unit_id, kind, value, valid_from, valid_to)
        values ('{id}', '{kind}', '{value}', '{from}', {(to is null ? "null" : $"'{to}'")});
        """;

    static string Edge(Guid from, Guid into, string on = "2021-01-01") => $"""
        insert into successions (from_id, to_id, relation, share, act, "on")
        values ('{from}', '{into}', 'merge', 1, 'a', '{on}');
        """;
}
