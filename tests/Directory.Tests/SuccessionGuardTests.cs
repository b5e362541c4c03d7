namespace EGov.Directory.Tests;

/// <summary>What the database refuses of edges between units, whoever writes.</summary>
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

    string Units() => $"insert into units (id, kind, sequence) values ('{one}', 'area', 1), ('{other}', 'area', 1);";

    static string Edge(Guid from, Guid into, string on = "2021-01-01") => $"""
        insert into successions (from_id, to_id, relation, share, act, "on")
        values ('{from}', '{into}', 'merge', 1, 'a', '{on}');
        """;
}
