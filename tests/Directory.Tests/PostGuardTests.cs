namespace EGov.Directory.Tests;

/// <summary>What the database itself refuses of posts, whoever writes.</summary>
public sealed class PostGuardTests(DirectoryDatabase database) : IClassFixture<DirectoryDatabase>
{
    [Fact]
    public async Task A_unit_has_one_head_at_a_time()
    {
        var (unit, one, other) = await SetAsync();
        Assert.Null(await database.RefusedByAsync(Post(one, unit, ("2020-01-01", "2020-12-31"), isHead: true)));
        Assert.Equal("posts_one_head",
            await database.RefusedByAsync(Post(other, unit, ("2020-12-31", null), isHead: true)));
        Assert.Null(await database.RefusedByAsync(Post(other, unit, ("2021-01-01", null), isHead: true)));
    }

    [Fact]
    public async Task A_person_holds_a_role_at_a_unit_once_at_a_time()
    {
        var (unit, one, _) = await SetAsync();
        Assert.Null(await database.RefusedByAsync(Post(one, unit, ("2020-01-01", null))));
        Assert.Equal("posts_held_once", await database.RefusedByAsync(Post(one, unit, ("2024-01-01", null), kind: "acting")));
        Assert.Equal("posts_days", await database.RefusedByAsync(Post(one, unit, ("2019-01-01", "2018-01-01"))));
    }

    [Fact]
    public async Task A_post_lies_within_its_unit_and_a_unit_does_not_end_before_its_posts()
    {
        var (unit, one, _) = await SetAsync();
        Assert.Equal("posts_within_unit", await database.RefusedByAsync(Post(one, unit, ("2019-12-31", null))));
        Assert.Null(await database.RefusedByAsync(Post(one, unit, ("2020-01-01", "2024-06-30"))));
        string Closed(string day) => $"update unit_versions set valid_to = '{day}' where unit_id = '{unit}';";
        Assert.Equal("posts_within_unit", await database.RefusedByAsync(Closed("2024-06-29")));
        Assert.Null(await database.RefusedByAsync(Closed("2024-06-30")));
        Assert.Equal("posts_within_unit", await database.RefusedByAsync(Post(one, unit, ("2024-07-01", "2024-07-01"))));
    }

    [Fact]
    public async Task A_delegation_lies_within_a_post_that_is_none_itself()
    {
        var (unit, one, other) = await SetAsync();
        var (source, passed) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Null(await database.RefusedByAsync(Post(one, unit, ("2020-01-01", "2020-12-31"), id: source)));
        Assert.Equal("posts_within_source", await database.RefusedByAsync(
            Post(other, unit, ("2020-12-01", "2021-01-01"), "delegated", source: (source, one))));
        Assert.Equal("posts_within_source", await database.RefusedByAsync(
            Post(other, unit, ("2020-12-01", "2020-12-31"), "delegated", source: (source, other))));
        Assert.Null(await database.RefusedByAsync(
            Post(other, unit, ("2020-12-01", "2020-12-31"), "delegated", source: (source, one), id: passed)));
        Assert.Equal("posts_within_source", await database.RefusedByAsync(
            Post(one, unit, ("2020-12-01", "2020-12-31"), "delegated", source: (passed, other))));
        Assert.Equal("posts_within_source", await database.RefusedByAsync(
            $"update posts set valid_to = '2020-12-30' where id = '{source}'"));
    }

    [Theory]
    [InlineData("regular", true, "2020-12-31", false)]
    [InlineData("delegated", false, "2020-12-31", false)]
    [InlineData("delegated", true, null, false)]
    [InlineData("delegated", true, "2020-12-31", true)]
    public async Task A_delegation_says_from_whom_and_until_when_and_makes_no_head(
        string kind, bool hasSource, string? to, bool isHead)
    {
        var (unit, one, other) = await SetAsync();
        var source = Guid.NewGuid();
        Assert.Null(await database.RefusedByAsync(Post(one, unit, ("2020-01-01", "2020-12-31"), id: source)));
        Assert.Equal("posts_delegation", await database.RefusedByAsync(
            Post(other, unit, ("2020-12-01", to), kind, isHead, hasSource ? (source, one) : null)));
    }

    async Task<(Guid Unit, Guid One, Guid Other)> SetAsync()
    {
        var (unit, one, other) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        Assert.Null(await database.RefusedByAsync($"""
            insert into units (id, kind, sequence) values ('{unit}', 'agency', 1);
            insert into unit_versions (unit_id, valid_from, name, folded, type, level, act)
            values ('{unit}', '2020-01-01', 'a', 'a', 'a', 'commune', 'a');
            insert into people (id, kind, sequence, name, folded, contact_is_public)
            values ('{one}', 'officer', 1, 'a', 'a', false), ('{other}', 'officer', 1, 'b', 'b', false);
            """));
        return (unit, one, other);
    }

    static string Post(Guid person, Guid unit, (string From, string? To) days, string kind = "regular", bool isHead = false,
        (Guid Id, Guid Person)? source = null, Guid? id = null) => $"""
        insert into posts (id, person_id, unit_id, role, title, kind, is_head, valid_from, valid_to, source_id,
          on_behalf_of_id, act, ended_with_unit)
        values ('{id ?? Guid.NewGuid()}', '{person}', '{unit}', 'leader', 'a', '{kind}', {isHead}, '{days.From}', {Text(days.To)},
          {Text(source?.Id.ToString())}, {Text(source?.Person.ToString())}, 'a', false);
        """;

    static string Text(string? value) => value is null ? "null" : $"'{value}'";
}
