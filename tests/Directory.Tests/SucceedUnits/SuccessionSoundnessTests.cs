using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Directory.Tests.SucceedUnits;

/// <summary>What a succession may not leave behind: two holders, a circle, a level upside down, a dead end.</summary>
public sealed class SuccessionSoundnessTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task Two_new_units_do_not_take_the_same_code()
    {
        var old = await app.CreateAsync("Xã A", "commune", gso: "81001");
        Assert.Equal(["CodeIsNamedOnce"], await RefusalsAsync(
            "split", "2024-07-01", [old], New("Xã A1", "commune", "81001"), New("Xã A2", "commune", "81001")));
    }

    [Fact]
    public async Task What_hangs_below_an_old_unit_does_not_take_it_over()
    {
        var top = await app.CreateAsync("Huyện B", "district");
        var below = await app.CreateAsync("Xã B", "commune", top.Id);
        Assert.Equal(["ParentStandsAbove"], await RefusalsAsync("merge", "2024-07-01", [top], Known(below)));
    }

    [Fact]
    public async Task Nor_does_an_agency_its_superior()
    {
        var top = await AgencyAsync("Sở C", null);
        var part = await AgencyAsync("Phòng C", top.Id);
        var partOfPart = await AgencyAsync("Tổ C", part.Id);
        Assert.Equal(["UnitStandsNotBelowItself"], await RefusalsAsync("merge", "2024-07-01", [top], Known(part)));
        Assert.Equal(["UnitStandsNotBelowItself"],
            await RefusalsAsync("merge", "2024-07-01", [top], Known(partOfPart)));
    }

    [Fact]
    public async Task What_hung_below_does_not_come_below_a_unit_of_its_own_level()
    {
        var old = await app.CreateAsync("Huyện D", "district");
        await app.CreateAsync("Xã D", "commune", old.Id);
        Assert.Equal(["ParentStandsAbove"], await RefusalsAsync(
            "rename", "2024-07-01", [old], New("Xã D Mới", "commune")));
    }

    [Theory]
    [InlineData("2024-06-30")]
    [InlineData("2024-07-01")]
    public async Task A_unit_does_not_end_before_or_on_the_day_it_took_another_over(string day)
    {
        var (from, into) = (await app.CreateAsync("Xã E", "commune"), await app.CreateAsync("Xã F", "commune"));
        var first = await SucceedAsync("merge", "2024-07-01", [from], Known(into));
        var sequence = (await first.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("sequence").GetInt64();
        Assert.Equal(["NothingCameLater"], await RefusalsAsync(
            "rename", day, [into with { Sequence = sequence }], New("Xã G", "commune")));
        Assert.Equal(HttpStatusCode.Created, (await SucceedAsync(
            "rename", "2024-07-02", [into with { Sequence = sequence }], New("Xã G", "commune"))).StatusCode);
    }

    [Fact]
    public async Task A_refused_succession_leaves_no_row_and_no_event()
    {
        var old = await app.CreateAsync("Xã H", "commune");
        var (units, events) = (await app.Database.CountAsync("units"), await app.Database.CountAsync("outbox"));
        Assert.Equal(["SharesAddUp"], await RefusalsAsync("split", "2024-07-01", [old],
            New("Xã H1", "commune", share: 0.5m), New("Xã H2", "commune", share: 0.4m)));
        Assert.Equal((units, events),
            (await app.Database.CountAsync("units"), await app.Database.CountAsync("outbox")));
        Assert.Equal(0, await app.Database.CountAsync("successions", $"from_id = '{old.Id}'"));
    }

    async Task<string[]> RefusalsAsync(string relation, string on, Written[] from, params object[] into)
    {
        var answer = await SucceedAsync(relation, on, from, into);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return await DirectoryApp.RefusalsAsync(answer);
    }

    Task<HttpResponseMessage> SucceedAsync(string relation, string on, Written[] from, params object[] into) =>
        app.PostAsync("successions", new
        {
            relation, on, act = "1/NQ", from = from.Select(unit => new { id = unit.Id, sequence = unit.Sequence }),
            into,
        });

    async Task<Written> AgencyAsync(string name, Guid? parentId)
    {
        var answer = await app.PostAsync("units", new
        {
            unit = new { kind = "agency", name, type = "Sở", level = "province", parentId },
            validFrom = "2020-01-01", act = "x",
        });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new(body.GetProperty("id").GetGuid(), body.GetProperty("sequence").GetInt64(), "");
    }

    static object Known(Written unit) => new { existing = new { id = unit.Id, sequence = unit.Sequence } };

    static object New(string name, string level, string? gso = null, decimal? share = null)
    {
        object[] codes = gso is null ? [] : [new { kind = "gso", value = gso }];
        return new { @new = new { kind = "area", name, type = name.Split(' ')[0], level, codes }, share };
    }
}
