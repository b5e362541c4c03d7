using System.Net;
using System.Text;
using System.Text.Json;

namespace EGov.Directory.Tests.Writing;

public sealed class WriteEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task A_new_unit_makes_rows_and_one_event_in_the_same_write()
    {
        var unit = await app.CreateAsync("Tỉnh Một", "province", gso: "11");
        Assert.Equal(1, await app.Database.CountAsync("unit_versions", $"unit_id = '{unit.Id}' and folded = 'tinh mot'"));
        Assert.Equal(1, await app.Database.CountAsync("outbox", $"""
            key = '{unit.Id}' and topic = 'directory' and type = 'directory.unit-changed.v1'
            and convert_from(body, 'UTF8')::jsonb -> 'codes' -> 0 ->> 'value' = '11'
            """));
    }

    [Fact]
    public async Task An_agency_code_is_kept_in_both_forms()
    {
        var answer = await app.PostAsync("units", new
        {
            unit = new
            {
                kind = "agency", name = "UBND tỉnh", type = "UBND", level = "province",
                codes = new[] { new { kind = "qcvn102", value = "000.00.00.H11" } },
            },
            validFrom = "2020-01-01",
            act = "x",
        });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var shown = await app.GetAsync("units/H11");
        Assert.Equal(["000.00.00.H11", "H11"], shown.GetProperty("state").GetProperty("codes").EnumerateArray()
            .Select(code => code.GetProperty("value").GetString()));
        Assert.Equal(shown.ToString(), (await app.GetAsync("units/000.00.00.H11")).ToString());
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once_and_nothing_is_written()
    {
        var before = await app.Database.CountAsync("units");
        var answer = await app.PostAsync("units", new
        {
            unit = new
            {
                kind = "area", name = " ", type = "Huyện", level = "district", parentId = Guid.NewGuid(),
                codes = new[] { new { kind = "gso", value = "1" } },
            },
            validFrom = "2025-07-01",
            act = "",
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(["TextIsWritten", "TextIsWritten", "LevelExists", "ParentExists", "GsoCodeIsWellFormed"],
            await DirectoryApp.RefusalsAsync(answer));
        Assert.Equal(before, await app.Database.CountAsync("units"));
    }

    [Fact]
    public async Task A_code_once_given_is_given_to_nobody_else()
    {
        var unit = await app.CreateAsync("Tỉnh Hai", "province", gso: "12");
        (await app.PostAsync($"units/{unit.Id}/closing", new { lastDay = "2020-12-31", act = "x" }, unit.ETag))
            .EnsureSuccessStatusCode();
        var answer = await app.PostAsync("units", new
        {
            unit = new
            {
                kind = "area", name = "Tỉnh Ba", type = "Tỉnh", level = "province",
                codes = new[] { new { kind = "gso", value = "12" } },
            },
            validFrom = "2022-01-01",
            act = "x",
        });
        Assert.Equal(["CodesAreNeverReused"], await DirectoryApp.RefusalsAsync(answer));
    }

    [Fact]
    public async Task A_rename_is_a_version_that_leaves_the_past_as_it_was()
    {
        var unit = await app.CreateAsync("Tỉnh Bốn", "province");
        var answer = await app.PostAsync(
            $"units/{unit.Id}/versions", new { validFrom = "2025-01-01", act = "2/NQ", name = "Thành phố Bốn" }, unit.ETag);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("Tỉnh Bốn", await NameAsync(unit.Id, "2024-12-31"));
        Assert.Equal("Thành phố Bốn", await NameAsync(unit.Id, "2025-01-01"));
        Assert.False((await app.GetAsync($"units/{unit.Id}?asOf=2019-12-31")).GetProperty("exists").GetBoolean());
        Assert.Equal(2, await app.Database.CountAsync("outbox", $"key = '{unit.Id}'"));
    }

    [Fact]
    public async Task An_update_names_what_it_saw()
    {
        var unit = await app.CreateAsync("Tỉnh Năm", "province");
        var body = new { validFrom = "2025-01-01", act = "x", name = "Tỉnh Năm Mới" };
        var address = $"units/{unit.Id}/versions";
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await app.PostAsync(address, body)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await app.PostAsync(address, body, unit.ETag)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await app.PostAsync(address, body, unit.ETag)).StatusCode);
        var seen = (await app.Public.GetAsync($"/api/directory/units/{unit.Id}")).Headers.ETag!.ToString();
        Assert.Equal(["VersionsFollowInOrder", "SomethingChanges"],
            await DirectoryApp.RefusalsAsync(await app.PostAsync(address, body, seen)));
    }

    [Fact]
    public async Task A_move_below_itself_is_refused()
    {
        var top = await app.CreateAsync("Tỉnh Sáu", "province");
        var below = await app.CreateAsync("Xã Sáu", "commune", top.Id);
        var answer = await app.PostAsync(
            $"units/{top.Id}/versions", new { validFrom = "2025-01-01", act = "x", parentId = below.Id }, top.ETag);
        Assert.Equal(["ParentStandsAbove"], await DirectoryApp.RefusalsAsync(answer));
    }

    [Fact]
    public async Task A_unit_with_others_below_it_does_not_end()
    {
        var top = await app.CreateAsync("Tỉnh Bảy", "province");
        await app.CreateAsync("Xã Bảy", "commune", top.Id);
        var answer = await app.PostAsync($"units/{top.Id}/closing", new { lastDay = "2025-01-01", act = "x" }, top.ETag);
        Assert.Equal(["NothingHangsBelow"], await DirectoryApp.RefusalsAsync(answer));
    }

    [Fact]
    public async Task The_same_key_writes_once()
    {
        var body = new
        {
            unit = new { kind = "area", name = "Tỉnh Tám", type = "Tỉnh", level = "province" },
            validFrom = "2020-01-01",
            act = "x",
        };
        var first = await app.PostAsync("units", body, key: "k-8");
        var second = await app.PostAsync("units", body, key: "k-8");
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(1, await app.Database.CountAsync("unit_versions", "name = 'Tỉnh Tám'"));
    }

    [Theory]
    [InlineData("units", """{"unit":{"kind":"area","name":"a","type":"a","level":"a"},"validFrom":"2020-01-01","act":"x"}""")]
    [InlineData("units/00000000-0000-0000-0000-000000000001/versions", """{"validFrom":"2020-01-01","act":"x"}""")]
    [InlineData("units/00000000-0000-0000-0000-000000000001/closing", """{"lastDay":"2020-01-01","act":"x"}""")]
    [InlineData("successions", """{"relation":"move","on":"2020-01-01","act":"x","from":[],"into":[]}""")]
    public async Task Nobody_writes_without_the_key(string address, string body) => Assert.Equal(
        HttpStatusCode.Unauthorized, (await app.Public.PostAsync(
            "/api/directory/" + address, new StringContent(body, Encoding.UTF8, "application/json"))).StatusCode);

    [Theory]
    [InlineData("units", "")]
    [InlineData("units", "null")]
    [InlineData("units", "{\"unit\":null,\"validFrom\":\"2020-01-01\",\"act\":\"x\"}")]
    [InlineData("units", "{\"unit\":{\"kind\":7},\"validFrom\":\"2020-13-01\",\"act\":\"x\"}")]
    [InlineData("units", "{\"unit\":{\"kind\":\"area\",\"name\":\"\\ud800\",\"type\":\"x\",\"level\":\"x\"},\"validFrom\":\"2020-01-01\",\"act\":\"x\"}")]
    [InlineData("successions", "{\"relation\":\"eat\",\"on\":\"2020-01-01\",\"act\":\"x\",\"from\":[],\"into\":[]}")]
    [InlineData("successions", "{\"relation\":\"merge\",\"on\":\"2020-01-01\",\"act\":\"x\",\"from\":[null],\"into\":[]}")]
    [InlineData("successions", "{\"relation\":\"merge\",\"on\":\"2020-01-01\",\"act\":\"x\",\"from\":[],\"into\":[null]}")]
    public async Task Bodies_of_any_shape_are_refused_as_problems(string address, string body)
    {
        var answer = await app.Operator.PostAsync(
            "/api/directory/" + address, new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.InRange((int)answer.StatusCode, 400, 422);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    async Task<string?> NameAsync(Guid id, string day) => (await app.GetAsync($"units/{id}?asOf={day}"))
        .GetProperty("version") is { ValueKind: JsonValueKind.Object } version ? version.GetProperty("name").GetString() : null;
}
