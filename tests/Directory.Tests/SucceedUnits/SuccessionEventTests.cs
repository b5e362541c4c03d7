using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Directory.Tests.SucceedUnits;

/// <summary>What a succession leaves and tells: an event for each unit it touched and for no other.</summary>
public sealed class SuccessionEventTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task A_rename_tells_the_old_the_new_and_what_hangs_below_and_no_neighbour()
    {
        var top = await app.CreateAsync("Tỉnh A", "province");
        var old = await app.CreateAsync("Huyện A", "district", top.Id, "831");
        var child = await app.CreateAsync("Xã A", "commune", old.Id);
        var moved = await app.CreateAsync("Xã B", "commune", old.Id);
        (await app.PostAsync($"units/{moved.Id}/versions",
            new { validFrom = "2023-01-01", act = "x", parentId = top.Id }, moved.ETag)).EnsureSuccessStatusCode();
        var answer = await SucceedAsync("rename", old, New("Thị xã A", "district", top.Id, "831"));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var receipt = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var heir = receipt.GetProperty("created")[0].GetGuid();
        Assert.Equal(new[] { old.Id, child.Id, heir }.Order(),
            await ToldAsync(receipt.GetProperty("sequence").GetInt64()));
        Assert.Equal(["Tỉnh A", "Huyện A", "Xã A"], await PathAsync(child.Id, "2024-06-30"));
        Assert.Equal(["Tỉnh A", "Thị xã A", "Xã A"], await PathAsync(child.Id, "2024-07-01"));
        Assert.Equal(["Tỉnh A", "Xã B"], await PathAsync(moved.Id, "2024-07-01"));
    }

    [Fact]
    public async Task The_event_of_the_old_unit_names_the_new_one_and_the_other_way_round()
    {
        var old = await app.CreateAsync("Xã C", "commune");
        var answer = await SucceedAsync("rename", old, New("Phường C", "commune"));
        var heir = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("created")[0].GetGuid();
        var (before, after) = (await LastEventAsync(old.Id), await LastEventAsync(heir));
        Assert.Equal(heir, before.GetProperty("successors")[0].GetProperty("unitId").GetGuid());
        Assert.Equal(old.Id, after.GetProperty("predecessors")[0].GetProperty("unitId").GetGuid());
        Assert.Equal("2024-06-30 202/NQ", $"{before.GetProperty("versions")[0].GetProperty("to")} " +
            before.GetProperty("versions")[0].GetProperty("endAct").GetString());
        Assert.Equal("rename 1 2024-07-01", $"{after.GetProperty("predecessors")[0].GetProperty("relation")} " +
            $"{after.GetProperty("predecessors")[0].GetProperty("share")} " +
            $"{after.GetProperty("predecessors")[0].GetProperty("on")}");
    }

    [Fact]
    public async Task A_part_that_moves_leaves_both_versions_and_the_children_as_they_were()
    {
        var (from, into) = (await app.CreateAsync("Tỉnh D", "province"),
            await app.CreateAsync("Tỉnh E", "province"));
        var child = await app.CreateAsync("Xã D", "commune", from.Id);
        var answer = await SucceedAsync("move", from, new { existing = new { id = into.Id, sequence = into.Sequence } });
        var sequence = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("sequence").GetInt64();
        Assert.Equal(new[] { from.Id, into.Id }.Order(), await ToldAsync(sequence));
        Assert.Equal(["Tỉnh D", "Xã D"], await PathAsync(child.Id, "2024-07-01"));
        Assert.Equal(1, await app.Database.CountAsync("unit_versions", $"unit_id = '{from.Id}' and valid_to is null"));
    }

    [Fact]
    public async Task The_same_succession_sent_twice_is_one()
    {
        var old = await app.CreateAsync("Xã F", "commune");
        var first = await SucceedAsync("rename", old, New("Phường F", "commune"), "follow-f");
        var second = await SucceedAsync("rename", old, New("Phường F", "commune"), "follow-f");
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(1, await app.Database.CountAsync("successions", $"from_id = '{old.Id}'"));
    }

    Task<HttpResponseMessage> SucceedAsync(string relation, Written from, object into, string? key = null) =>
        app.PostAsync("successions", new
        {
            relation, on = "2024-07-01", act = "202/NQ",
            from = new[] { new { id = from.Id, sequence = from.Sequence } },
            into = new[] { into },
        }, key: key);

    static object New(string name, string level, Guid? parentId = null, string? gso = null)
    {
        object[] codes = gso is null ? [] : [new { kind = "gso", value = gso }];
        return new { @new = new { kind = "area", name, type = "Loại", level, parentId, codes } };
    }

    async Task<IEnumerable<Guid>> ToldAsync(long sequence) => (await app.Database.ScalarAsync<Guid[]>($"""
        select array_agg(key::uuid) from outbox where convert_from(body, 'UTF8')::jsonb ->> 'sequence' = '{sequence}'
        """)).Order();

    async Task<JsonElement> LastEventAsync(Guid id) => JsonDocument.Parse(await app.Database.ScalarAsync<string>(
        $"select convert_from(body, 'UTF8') from outbox where key = '{id}' order by id desc limit 1")).RootElement;

    async Task<string[]> PathAsync(Guid id, string day) =>
    [
        .. (await app.GetAsync($"units/{id}/path?asOf={day}")).GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("name").GetString()!),
    ];
}
