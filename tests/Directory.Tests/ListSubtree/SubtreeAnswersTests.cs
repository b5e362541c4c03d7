using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Directory.ShowUnit;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Data;

namespace EGov.Directory.Tests.ListSubtree;

public sealed class SubtreeAnswersTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task The_answer_is_the_JSON_of_the_units_byte_for_byte()
    {
        var top = await app.CreateAsync("Tỉnh \"Một\" & 𝄞", "province");
        await app.CreateAsync("Xã Một", "commune", top.Id, "81001");
        var closed = await app.CreateAsync("Xã Hai", "commune", top.Id);
        (await app.PostAsync($"units/{closed.Id}/closing", new { lastDay = "2027-01-31", act = "x" }, closed.ETag))
            .EnsureSuccessStatusCode();
        var text = await app.Public.GetStringAsync($"/api/directory/units/{top.Id}/subtree?asOf=2026-12-01");
        var json = ServiceSetup.UseOurJson(new JsonSerializerOptions());
        var read = JsonSerializer.Deserialize<UnitList>(text, json)!;
        Assert.Equal(["Tỉnh \"Một\" & 𝄞", "Xã Hai", "Xã Một"],
            read.Items.Select(unit => unit.Name).Order(StringComparer.Ordinal));
        Assert.Equal([null, new DateOnly(2027, 1, 31)], read.Items.Select(unit => unit.ValidTo).Distinct());
        Assert.Equal(JsonSerializer.Serialize(read, json), text);
    }

    [Fact]
    public async Task What_was_asked_before_is_told_anew_after_any_write()
    {
        var top = await app.CreateAsync("Tỉnh Hai", "province");
        var address = $"/api/directory/units/{top.Id}/subtree?asOf=2026-12-01";
        var first = await app.Public.GetAsync(address);
        Assert.Equal(1, await CountAsync(first));
        Assert.Equal(1, await CountAsync(await app.Public.GetAsync(address)));
        Assert.Equal("application/json", first.Content.Headers.ContentType!.MediaType);
        await app.CreateAsync("Xã Ba", "commune", top.Id);
        var second = await app.Public.GetAsync(address);
        Assert.Equal(2, await CountAsync(second));
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task Days_levels_and_units_are_questions_of_their_own()
    {
        var top = await app.CreateAsync("Tỉnh Ba", "province");
        var low = await app.CreateAsync("Xã Bốn", "commune", top.Id, from: "2024-01-01");
        async Task<int> AskAsync(Guid unit, string question) =>
            await CountAsync(await app.Public.GetAsync($"/api/directory/units/{unit}/subtree?{question}"));
        Assert.Equal((2, 1, 1, 0), (await AskAsync(top.Id, "asOf=2024-01-01"), await AskAsync(top.Id, "asOf=2023-12-31"),
            await AskAsync(low.Id, "asOf=2024-01-01"), await AskAsync(low.Id, "asOf=2024-01-01&level=district")));
    }

    [Fact]
    public async Task Many_who_ask_the_same_at_once_get_the_same()
    {
        var top = await app.CreateAsync("Tỉnh Bốn", "province");
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ =>
            app.Public.GetStringAsync($"/api/directory/units/{top.Id}/subtree?asOf=2026-12-01")));
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_reading_that_failed_is_tried_again_by_the_next_who_asks()
    {
        var top = await app.CreateAsync("Tỉnh Năm", "province");
        var address = $"/api/directory/units/{top.Id}/subtree?asOf=2026-12-01";
        await RunAsync("alter table unit_codes rename to unit_codes_away");
        try
        {
            Assert.Equal(HttpStatusCode.InternalServerError, (await app.Public.GetAsync(address)).StatusCode);
        }
        finally
        {
            await RunAsync("alter table unit_codes_away rename to unit_codes");
        }
        Assert.Equal(1, await CountAsync(await app.Public.GetAsync(address)));
    }

    async Task RunAsync(string sql)
    {
        await using var connection = await app.Database.Source.OpenConnectionAsync();
        await connection.RunAsync(sql, [], default);
    }

    static async Task<int> CountAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["items"]!.AsArray().Count;
}
