using EGov.TestKit;

namespace EGov.Directory.Tests.LoadUnits;

/// <summary>Bình Thuận of 2021 and the same land today, from the seeds alone.</summary>
public sealed class SeedLoadTests(SeededDirectory seeded) : IClassFixture<SeededDirectory>
{
    [Theory]
    [InlineData("60", "2021-08-12", "district", 10)]
    [InlineData("60", "2021-08-12", "commune", 124)]
    [InlineData("593", "2021-08-12", "commune", 18)]
    [InlineData("60", "2025-06-30", "commune", 121)]
    [InlineData("68", "2025-07-01", "commune", 124)]
    [InlineData("68", "2026-11-24", "district", 0)]
    public async Task The_tree_has_the_official_number_of_units(string top, string day, string level, int count) =>
        Assert.Equal(count, (await seeded.App.GetAsync($"units/{top}/subtree?asOf={day}&level={level}"))
            .GetProperty("items").GetArrayLength());

    [Fact]
    public async Task Agencies_of_the_plan_stand_below_the_province()
    {
        var path = await seeded.App.GetAsync("units/binh-thuan.trung-tam-hanh-chinh-cong/path?asOf=2021-08-12");
        Assert.Equal(["Tỉnh Bình Thuận", "Văn phòng UBND tỉnh Bình Thuận", "Trung tâm Hành chính công tỉnh Bình Thuận"],
            path.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_ward_of_2021_is_followed_over_two_mergers()
    {
        var mapping = await seeded.App.GetAsync("mapping?unit=22948&unit=22942&unit=22945&asOf=2021-08-12");
        var sum = Assert.Single(mapping.GetProperty("sums").EnumerateObject());
        Assert.Equal(3, sum.Value.GetArrayLength());
        Assert.Equal("Phường Phan Thiết", mapping.GetProperty("names").GetProperty(sum.Name).GetString());
        Assert.Equal(0, mapping.GetProperty("unresolved").GetArrayLength());
    }

    [Fact]
    public async Task A_divided_commune_and_a_district_are_left_unresolved()
    {
        var mapping = await seeded.App.GetAsync("mapping?unit=22978&unit=593&unit=60&asOf=2021-08-12");
        Assert.Equal(["split", "closed", "whole"], mapping.GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("reason").GetString()));
        Assert.Equal(2, mapping.GetProperty("unresolved").GetArrayLength());
    }

    [Fact]
    public async Task People_of_the_demonstration_hold_every_role_today_and_say_what_they_are()
    {
        var people = (await seeded.App.ReadAsync("people?unit=68&size=100&asOf=2026-11-24")).GetProperty("items");
        Assert.Equal(seeded.App.Roles.Order(), people.EnumerateArray().SelectMany(one => one.GetProperty("posts")
            .EnumerateArray()).Select(post => post.GetProperty("role").GetString()!).Distinct().Order());
        Assert.All(people.EnumerateArray(), one =>
            Assert.EndsWith("(minh hoạ)", one.GetProperty("name").GetString(), StringComparison.Ordinal));
        var deputies = await seeded.App.ReadAsync("people?name=phan%20thi%20ngoc&asOf=2026-11-24");
        Assert.Contains("delegated", deputies.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_district_of_2021_has_its_people_until_it_ends()
    {
        async Task<int> CountAsync(string day) => (await seeded.App.ReadAsync($"units/593/posts?asOf={day}"))
            .GetProperty("items").GetArrayLength();
        Assert.Equal((4, 0), (await CountAsync("2025-06-30"), await CountAsync("2025-07-01")));
    }

    [Fact]
    public async Task A_second_load_changes_nothing()
    {
        var before = await seeded.App.Database.CountAsync("outbox");
        var said = await seeded.App.LoadAsync(SeededDirectory.Manifest);
        Assert.Equal(before, await seeded.App.Database.CountAsync("outbox"));
        Assert.Equal(8, said.Split('\n').Count(line => line.StartsWith("  0 new, 0 revised", StringComparison.Ordinal)
            && line.Contains("0 closed", StringComparison.Ordinal) && line.Contains("0 findings", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_last_event_of_each_unit_tells_its_whole_state()
    {
        Assert.Equal(0, await seeded.App.Database.CountAsync("units", """
            sequence <> (select (convert_from(o.body, 'UTF8')::jsonb ->> 'sequence')::bigint from outbox o
              where o.key = units.id::text order by o.id desc limit 1)
            """));
        Assert.Equal(await seeded.App.Database.CountAsync("unit_versions"), await seeded.App.Database.ScalarAsync<long>("""
            select sum(jsonb_array_length(convert_from(body, 'UTF8')::jsonb -> 'versions'))::bigint from (
              select distinct on (key) body from outbox where type = 'directory.unit-changed.v1' order by key, id desc) last
            """));
    }

    [Fact]
    public async Task Nothing_of_the_seeds_is_refused_and_codes_keep_their_history()
    {
        Assert.Contains(" 0 findings", seeded.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("CodesAreNeverReused", seeded.Said, StringComparison.Ordinal);
        Assert.Equal("Phường Hưng Long", await NameAsync("22951", "2021-08-12"));
        Assert.Equal("Phường Bình Hưng", await NameAsync("22951", "2025-01-01"));
        Assert.Equal("Phường Bình Hưng", await NameAsync("22939", "2021-08-12"));
    }

    async Task<string?> NameAsync(string code, string day) =>
        (await seeded.App.GetAsync($"units/{code}?asOf={day}")).GetProperty("version").GetProperty("name").GetString();
}

/// <summary>A directory with the seeds loaded.</summary>
public sealed class SeededDirectory : IAsyncLifetime
{
    public static string Manifest { get; } = Path.Combine(Repository.Root, "seeds/directory/binh-thuan.load.json");

    public DirectoryApp App { get; } = new();

    public string Said { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await App.InitializeAsync();
        Said = await App.LoadAsync(Manifest);
    }

    public Task DisposeAsync() => App.DisposeAsync();
}
