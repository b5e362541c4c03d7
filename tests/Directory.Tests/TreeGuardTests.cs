namespace EGov.Directory.Tests;

/// <summary>What the database refuses of parents, whoever writes.</summary>
public sealed class TreeGuardTests(DirectoryDatabase database) : IClassFixture<DirectoryDatabase>
{
    readonly Guid one = Guid.NewGuid(), other = Guid.NewGuid();

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
}
