using System.Net;
using System.Text.Json;

namespace EGov.Directory.Tests.MapToday;

public sealed class MapTodayEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Theory]
    [InlineData("2024-06-30", "2024-06-30", "same")]
    [InlineData("2024-06-30", "2024-07-01", "whole")]
    [InlineData("2024-07-01", "2024-07-01", "closed")]
    public async Task A_merger_counts_from_its_day_on(string asOf, string to, string reason)
    {
        var (one, other) = (await app.CreateAsync("Xã A", "commune"), await app.CreateAsync("Xã B", "commune"));
        await SucceedAsync("merge", "2024-07-01", [one, other], New("Xã AB"));
        var mapping = await app.GetAsync($"mapping?unit={one.Id}&unit={other.Id}&asOf={asOf}&to={to}");
        Assert.All(mapping.GetProperty("items").EnumerateArray(), item =>
            Assert.Equal(reason, item.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task Sums_hold_what_lies_wholly_in_a_unit_and_names_tell_who_that_is()
    {
        var (one, stays) = (await app.CreateAsync("Xã C", "commune"), await app.CreateAsync("Xã D", "commune"));
        await SucceedAsync("merge", "2024-07-01", [one], new { existing = Seen(stays) });
        var mapping = await app.GetAsync($"mapping?unit={one.Id}&unit={stays.Id}&unit={one.Id}&asOf=2024-01-01");
        Assert.Equal([one.Id, stays.Id], Ids(mapping.GetProperty("sums").GetProperty(stays.Id.ToString())));
        Assert.Equal("Xã D", Assert.Single(mapping.GetProperty("names").EnumerateObject()).Value.GetString());
        Assert.Equal(2, mapping.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Parts_with_shares_are_known_and_belong_to_no_sum()
    {
        var old = await app.CreateAsync("Xã E", "commune");
        await SucceedAsync("split", "2024-07-01", [old], New("Xã E1", 0.25m), New("Xã E2", 0.75m));
        var mapping = await app.GetAsync($"mapping?unit={old.Id}&asOf=2024-01-01");
        Assert.Equal("shares", mapping.GetProperty("items")[0].GetProperty("reason").GetString());
        Assert.Empty(mapping.GetProperty("unresolved").EnumerateArray());
        Assert.Empty(mapping.GetProperty("sums").EnumerateObject());
        Assert.Equal(2, mapping.GetProperty("names").EnumerateObject().Count());
    }

    [Fact]
    public async Task What_merged_into_a_unit_that_gave_a_part_away_later_that_day_is_followed_into_both()
    {
        var (old, into, other) = (await app.CreateAsync("Xã K", "commune"), await app.CreateAsync("Xã L", "commune"),
            await app.CreateAsync("Xã M", "commune"));
        await SucceedAsync("merge", "2024-07-01", [old], new { existing = Seen(into) });
        var seen = (await app.GetAsync($"units/{into.Id}")).GetProperty("state").GetProperty("sequence").GetInt64();
        await SucceedAsync("move", "2024-07-01", [into with { Sequence = seen }],
            new { existing = Seen(other), share = 0.25m });
        var item = (await app.GetAsync($"mapping?unit={old.Id}&asOf=2024-01-01")).GetProperty("items")[0];
        Assert.Equal([(other.Id, 0.25m), (into.Id, 0.75m)], item.GetProperty("successors").EnumerateArray()
            .Select(part => (part.GetProperty("unitId").GetGuid(), part.GetProperty("share").GetDecimal())));
    }

    [Fact]
    public async Task A_unit_closed_without_a_successor_is_unresolved()
    {
        var unit = await app.CreateAsync("Huyện F", "district");
        (await app.PostAsync($"units/{unit.Id}/closing", new { lastDay = "2024-06-30", act = "x" }, unit.ETag))
            .EnsureSuccessStatusCode();
        var mapping = await app.GetAsync($"mapping?unit={unit.Id}&asOf=2024-01-01");
        Assert.Equal([unit.Id], Ids(mapping.GetProperty("unresolved")));
        Assert.Empty(mapping.GetProperty("items")[0].GetProperty("successors").EnumerateArray());
    }

    [Fact]
    public async Task A_code_means_the_unit_that_had_it_on_the_day()
    {
        var old = await app.CreateAsync("Xã G", "commune", gso: "73001");
        await SucceedAsync("rename", "2024-07-01", [old], New("Phường G", null, "73001"));
        var before = await app.GetAsync("mapping?unit=73001&asOf=2024-06-30&to=2024-07-01");
        var after = await app.GetAsync("mapping?unit=73001&asOf=2024-07-01&to=2024-07-01");
        Assert.Equal(old.Id, before.GetProperty("items")[0].GetProperty("unitId").GetGuid());
        var heir = after.GetProperty("items")[0].GetProperty("unitId").GetGuid();
        Assert.NotEqual(old.Id, heir);
        Assert.Equal([old.Id], Ids(before.GetProperty("sums").GetProperty(heir.ToString())));
    }

    [Fact]
    public async Task Up_to_200_units_are_mapped_at_once()
    {
        var unit = await app.CreateAsync("Xã H", "commune");
        string Many(int count) => string.Concat(Enumerable.Repeat($"unit={unit.Id}&", count)) + "asOf=2024-01-01";
        Assert.Single((await app.GetAsync("mapping?" + Many(200))).GetProperty("items").EnumerateArray());
        var answer = await app.Public.GetAsync("/api/directory/mapping?" + Many(201));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(["QuestionIsAllowed"], await DirectoryApp.RefusalsAsync(answer));
    }

    async Task SucceedAsync(string relation, string on, Written[] from, params object[] into) => (await app.PostAsync(
        "successions", new { relation, on, act = "x", from = from.Select(Seen), into })).EnsureSuccessStatusCode();

    static Guid[] Ids(JsonElement list) => [.. list.EnumerateArray().Select(id => id.GetGuid())];

    static object Seen(Written unit) => new { id = unit.Id, sequence = unit.Sequence };

    static object New(string name, decimal? share = null, string? gso = null)
    {
        object[] codes = gso is null ? [] : [new { kind = "gso", value = gso }];
        return new { @new = new { kind = "area", name, type = "Xã", level = "commune", codes }, share };
    }
}
