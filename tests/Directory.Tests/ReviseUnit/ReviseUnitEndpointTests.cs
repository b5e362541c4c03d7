using System.Net;
using System.Text.Json;

namespace EGov.Directory.Tests.ReviseUnit;

public sealed class ReviseUnitEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task A_new_code_ends_the_old_one_the_day_before()
    {
        var unit = await app.CreateAsync("Xã Một", "commune", gso: "51001");
        (await ReviseAsync(unit, new { validFrom = "2024-03-01", act = "x", codes = Gso("51002") }))
            .EnsureSuccessStatusCode();
        var codes = (await app.GetAsync($"units/{unit.Id}")).GetProperty("state").GetProperty("codes");
        Assert.Equal(["51001 2020-01-01 2024-02-29", "51002 2024-03-01 "], codes.EnumerateArray().Select(code =>
            $"{code.GetProperty("value")} {code.GetProperty("from")} {code.GetProperty("to")}"));
    }

    [Fact]
    public async Task A_unit_takes_back_a_code_only_it_ever_had()
    {
        var unit = await app.CreateAsync("Xã Hai", "commune", gso: "52001");
        var answer = await ReviseAsync(unit, new { validFrom = "2024-01-01", act = "x", codes = Gso("52002") });
        answer = await ReviseAsync(unit with { ETag = answer.Headers.ETag!.ToString() },
            new { validFrom = "2025-01-01", act = "x", codes = Gso("52001") });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(2, await app.Database.CountAsync("unit_codes", "value = '52001'"));
    }

    [Fact]
    public async Task An_heir_may_name_again_the_code_it_took_over()
    {
        var old = await app.CreateAsync("Xã Ba", "commune", gso: "53001");
        (await app.PostAsync("successions", new
        {
            relation = "rename", on = "2024-01-01", act = "x",
            from = new[] { new { id = old.Id, sequence = old.Sequence } },
            into = new[]
            {
                new
                {
                    @new = new { kind = "area", name = "Phường Ba", type = "Phường", level = "commune", codes = Gso("53001") },
                },
            },
        })).EnsureSuccessStatusCode();
        var heir = await app.Public.GetAsync("/api/directory/units/53001?asOf=2024-01-01");
        var id = JsonDocument.Parse(await heir.Content.ReadAsStringAsync()).RootElement
            .GetProperty("state").GetProperty("id").GetGuid();
        var answer = await ReviseAsync(new Written(id, 0, heir.Headers.ETag!.ToString()),
            new { validFrom = "2025-01-01", act = "x", name = "Phường Ba Mới", codes = Gso("53001") });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task A_code_another_unit_has_is_refused()
    {
        await app.CreateAsync("Xã Bốn", "commune", gso: "54001");
        var unit = await app.CreateAsync("Xã Năm", "commune");
        Assert.Equal(["CodesAreNeverReused"], await DirectoryApp.RefusalsAsync(
            await ReviseAsync(unit, new { validFrom = "2024-01-01", act = "x", codes = Gso("54001") })));
    }

    [Fact]
    public async Task An_agency_does_not_come_to_stand_below_its_own_part()
    {
        var top = await AgencyAsync("Sở A", null);
        var part = await AgencyAsync("Phòng A", top.Id);
        var answer = await ReviseAsync(top, new { validFrom = "2025-01-01", act = "x", parentId = part.Id });
        Assert.Equal(["UnitStandsNotBelowItself"], await DirectoryApp.RefusalsAsync(answer));
        answer = await app.PostAsync($"units/{top.Id}/versions",
            new { validFrom = "2025-01-01", act = "x", parentId = part.Id }, top.ETag, "circle");
        Assert.Equal(["UnitStandsNotBelowItself"], await DirectoryApp.RefusalsAsync(answer));
        Assert.Equal(1, await app.Database.CountAsync("outbox", $"key = '{top.Id}'"));
        answer = await ReviseAsync(top, new { validFrom = "2025-01-01", act = "x", parentId = top.Id });
        Assert.Equal(["UnitIsNotItsOwnParent"], await DirectoryApp.RefusalsAsync(answer));
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once_and_no_event_goes_out()
    {
        var unit = await app.CreateAsync("Xã Sáu", "commune");
        var answer = await ReviseAsync(unit, new
        {
            validFrom = "2019-01-01", act = " ", name = "\t", level = "ward", parentId = Guid.NewGuid(),
            codes = Gso("1"),
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(["TextIsWritten", "VersionsFollowInOrder", "TextIsWritten", "LevelExists", "ParentExists",
            "GsoCodeIsWellFormed"], await DirectoryApp.RefusalsAsync(answer));
        Assert.Equal(1, await app.Database.CountAsync("outbox", $"key = '{unit.Id}'"));
        Assert.Equal(1, await app.Database.CountAsync("unit_versions", $"unit_id = '{unit.Id}' and valid_to is null"));
    }

    [Fact]
    public async Task A_unit_nobody_knows_is_not_found_whatever_tag_is_named()
    {
        var answer = await ReviseAsync(
            new Written(Guid.NewGuid(), 0, "*"), new { validFrom = "2025-01-01", act = "x" });
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(["UnitIsKnown"], await DirectoryApp.RefusalsAsync(answer));
    }

    [Fact]
    public async Task The_answer_names_the_tag_the_next_write_needs()
    {
        var unit = await app.CreateAsync("Xã Bảy", "commune");
        var first = await ReviseAsync(unit, new { validFrom = "2024-01-01", act = "x", name = "Xã Bảy A" });
        var second = await ReviseAsync(unit with { ETag = first.Headers.ETag!.ToString() },
            new { validFrom = "2024-01-02", act = "x", name = "Xã Bảy B" });
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(1, await app.Database.CountAsync(
            "unit_versions", "name = 'Xã Bảy A' and valid_from = valid_to and valid_to = '2024-01-01'"));
    }

    Task<HttpResponseMessage> ReviseAsync(Written unit, object body) =>
        app.PostAsync($"units/{unit.Id}/versions", body, unit.ETag);

    async Task<Written> AgencyAsync(string name, Guid? parent)
    {
        var answer = await app.PostAsync("units", new
        {
            unit = new { kind = "agency", name, type = "Sở", level = "province", parentId = parent },
            validFrom = "2020-01-01", act = "x",
        });
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        return new(body.GetProperty("id").GetGuid(), body.GetProperty("sequence").GetInt64(),
            answer.Headers.ETag!.ToString());
    }

    static object[] Gso(string value) => [new { kind = "gso", value }];
}
