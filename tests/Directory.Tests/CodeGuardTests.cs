namespace EGov.Directory.Tests;

/// <summary>What the database refuses of codes, whoever writes.</summary>
public sealed class CodeGuardTests(DirectoryDatabase database) : IClassFixture<DirectoryDatabase>
{
    readonly Guid one = Guid.NewGuid(), other = Guid.NewGuid();

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

    string Units() => $"insert into units (id, kind, sequence) values ('{one}', 'area', 1), ('{other}', 'area', 1);";

    static string Code(Guid id, string value, string from, string? to, string kind = "gso") => $"""
        insert into unit_codes (unit_id, kind, value, valid_from, valid_to)
        values ('{id}', '{kind}', '{value}', '{from}', {(to is null ? "null" : $"'{to}'")});
        """;

    static string Edge(Guid from, Guid into) => $"""
        insert into successions (from_id, to_id, relation, share, act, "on")
        values ('{from}', '{into}', 'merge', 1, 'a', '2021-01-01');
        """;
}
