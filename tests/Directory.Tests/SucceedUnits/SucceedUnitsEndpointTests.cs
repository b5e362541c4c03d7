using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Directory.Tests.SucceedUnits;

public sealed class SucceedUnitsEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task Two_provinces_become_one_that_takes_the_code_and_the_children()
    {
        var one = await app.CreateAsync("Tỉnh A", "province", gso: "21");
        var other = await app.CreateAsync("Tỉnh B", "province", gso: "22");
        var child = await app.CreateAsync("Xã B", "commune", other.Id, "22001");
        var answer = await SucceedAsync("merge", [one, other], New("Tỉnh A", "21"));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var merged = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("created")[0].GetGuid();
        Assert.Equal(merged, await IdAsync("21", "2025-07-01"));
        Assert.Equal(one.Id, await IdAsync("21", "2025-06-30"));
        Assert.Equal(merged, (await app.GetAsync($"units/{child.Id}")).GetProperty("version").GetProperty("parentId").GetGuid());
        Assert.Equal(4, await app.Database.ScalarAsync<long>($"""
            select count(distinct key) from outbox where key in ('{one.Id}', '{other.Id}', '{child.Id}', '{merged}')
              and convert_from(body, 'UTF8')::jsonb ->> 'sequence' =
                (select sequence::text from units where id = '{merged}')
            """));
        var mapping = await app.GetAsync($"mapping?unit=21&unit=22&asOf=2025-06-30");
        Assert.Equal(2, mapping.GetProperty("sums").GetProperty(merged.ToString()).GetArrayLength());
    }

    [Fact]
    public async Task A_split_without_shares_stays_unresolved()
    {
        var old = await app.CreateAsync("Xã C", "commune", gso: "23001");
        (await SucceedAsync("split", [old], New("Xã C1", "23001", "commune"), New("Xã C2", "23002", "commune")))
            .EnsureSuccessStatusCode();
        var mapping = await app.GetAsync($"mapping?unit={old.Id}&asOf=2025-01-01");
        Assert.Equal(old.Id, Assert.Single(mapping.GetProperty("unresolved").EnumerateArray()).GetGuid());
        Assert.Equal(2, mapping.GetProperty("items")[0].GetProperty("successors").GetArrayLength());
    }

    [Fact]
    public async Task A_part_moves_and_both_units_stay()
    {
        var from = await app.CreateAsync("Xã D", "commune");
        var into = await app.CreateAsync("Xã E", "commune");
        (await SucceedAsync("move", [from], new { existing = Seen(into), share = 0.1 })).EnsureSuccessStatusCode();
        var item = (await app.GetAsync($"mapping?unit={from.Id}&asOf=2025-01-01")).GetProperty("items")[0];
        Assert.True(item.GetProperty("resolved").GetBoolean());
        Assert.Equal([0.1m, 0.9m], item.GetProperty("successors").EnumerateArray()
            .Select(part => part.GetProperty("share").GetDecimal()));
    }

    [Fact]
    public async Task A_unit_may_be_merged_into_one_that_stays()
    {
        var from = await app.CreateAsync("Xã F", "commune");
        var into = await app.CreateAsync("Xã G", "commune");
        (await SucceedAsync("merge", [from], new { existing = Seen(into) })).EnsureSuccessStatusCode();
        Assert.False((await app.GetAsync($"units/{from.Id}?asOf=2025-07-01")).GetProperty("exists").GetBoolean());
        Assert.True((await app.GetAsync($"units/{into.Id}")).GetProperty("exists").GetBoolean());
    }

    [Fact]
    public async Task What_the_caller_has_not_seen_is_not_overwritten()
    {
        var one = await app.CreateAsync("Xã H", "commune");
        var other = await app.CreateAsync("Xã I", "commune");
        var answer = await SucceedAsync("merge", [one with { Sequence = one.Sequence - 1 }, other], New("Xã HI", null, "commune"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Equal(0, await app.Database.CountAsync("unit_versions", "name = 'Xã HI'"));
    }

    [Fact]
    public async Task All_broken_rules_are_told_at_once()
    {
        var top = await app.CreateAsync("Tỉnh K", "province");
        await app.CreateAsync("Xã K", "commune", top.Id);
        var answer = await app.PostAsync("successions", new
        {
            relation = "split", on = "2019-01-01", act = "", from = new[] { Seen(top) },
            into = new[] { new { @new = new { kind = "area", name = "Tỉnh L", type = "Tỉnh", level = "district" }, share = 0.5 } },
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(["TextIsWritten", "NumbersFitTheRelation", "SharesAddUp", "VersionsFollowInOrder",
            "VersionsFollowInOrder", "NothingHangsBelow"], await DirectoryApp.RefusalsAsync(answer));
    }

    [Fact]
    public async Task Unknown_units_are_not_found() => Assert.Equal(HttpStatusCode.NotFound, (await SucceedAsync(
        "merge", [new Written(Guid.NewGuid(), 1, "")], New("Xã M", null, "commune"))).StatusCode);

    Task<HttpResponseMessage> SucceedAsync(string relation, Written[] from, params object[] into) => app.PostAsync(
        "successions", new { relation, on = "2025-07-01", act = "202/2025/QH15", from = from.Select(Seen), into });

    static object Seen(Written unit) => new { id = unit.Id, sequence = unit.Sequence };

    static object New(string name, string? gso, string level = "province")
    {
        object[] codes = gso is null ? [] : [new { kind = "gso", value = gso }];
        return new { @new = new { kind = "area", name, type = name.Split(' ')[0], level, codes } };
    }

    async Task<Guid> IdAsync(string code, string day) =>
        (await app.GetAsync($"units/{code}?asOf={day}")).GetProperty("state").GetProperty("id").GetGuid();
}
