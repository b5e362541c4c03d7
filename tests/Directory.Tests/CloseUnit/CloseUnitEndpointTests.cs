using System.Net;

namespace EGov.Directory.Tests.CloseUnit;

public sealed class CloseUnitEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task A_closed_unit_and_its_codes_end_on_the_last_day()
    {
        var unit = await app.CreateAsync("Xã Một", "commune", gso: "61001");
        (await CloseAsync(unit, "2024-06-30")).EnsureSuccessStatusCode();
        Assert.True(await ExistsAsync(unit.Id, "2024-06-30"));
        Assert.False(await ExistsAsync(unit.Id, "2024-07-01"));
        Assert.Equal(1, await app.Database.CountAsync("unit_codes", "value = '61001' and valid_to = '2024-06-30'"));
        Assert.Equal("9/NQ", await app.Database.ScalarAsync<string>($"""
            select convert_from(body, 'UTF8')::jsonb -> 'versions' -> 0 ->> 'endAct' from outbox
            where key = '{unit.Id}' order by id desc limit 1
            """));
    }

    [Fact]
    public async Task A_closed_unit_is_still_found_by_its_code_and_has_no_tree()
    {
        var unit = await app.CreateAsync("Xã Hai", "commune", gso: "62001");
        (await CloseAsync(unit, "2024-06-30")).EnsureSuccessStatusCode();
        var shown = await app.GetAsync("units/62001");
        Assert.Equal(unit.Id, shown.GetProperty("state").GetProperty("id").GetGuid());
        Assert.False(shown.GetProperty("exists").GetBoolean());
        Assert.Equal(0, (await app.GetAsync("units/62001/path")).GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("2024-06-29", false)]
    [InlineData("2024-06-30", true)]
    public async Task A_unit_ends_with_its_last_child_and_not_before(string day, bool isTaken)
    {
        var top = await app.CreateAsync("Tỉnh Ba " + day, "province");
        var child = await app.CreateAsync("Xã Ba " + day, "commune", top.Id);
        (await CloseAsync(child, "2024-06-30")).EnsureSuccessStatusCode();
        var answer = await CloseAsync(top, day);
        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_unit_does_not_end_before_the_day_it_took_another_over()
    {
        var from = await app.CreateAsync("Xã Bốn", "commune");
        var into = await app.CreateAsync("Xã Năm", "commune");
        (await app.PostAsync("successions", new
        {
            relation = "merge", on = "2024-07-01", act = "x",
            from = new[] { new { id = from.Id, sequence = from.Sequence } },
            into = new[] { new { existing = new { id = into.Id, sequence = into.Sequence } } },
        })).EnsureSuccessStatusCode();
        var seen = (await app.Public.GetAsync($"/api/directory/units/{into.Id}")).Headers.ETag!.ToString();
        Assert.Equal(["NothingCameLater"], await DirectoryApp.RefusalsAsync(
            await CloseAsync(into with { ETag = seen }, "2024-06-30")));
        Assert.Equal(HttpStatusCode.OK, (await CloseAsync(into with { ETag = seen }, "2024-07-01")).StatusCode);
    }

    [Fact]
    public async Task A_refused_end_writes_neither_state_nor_event()
    {
        var unit = await app.CreateAsync("Xã Sáu", "commune");
        Assert.Equal(["DayIsPlausible", "TextIsWritten", "LastDayIsNotBeforeTheFirst"],
            await DirectoryApp.RefusalsAsync(await CloseAsync(unit, "1800-01-01", "")));
        Assert.Equal(1, await app.Database.CountAsync("outbox", $"key = '{unit.Id}'"));
        Assert.Equal(1, await app.Database.CountAsync("unit_versions", $"unit_id = '{unit.Id}' and valid_to is null"));
    }

    [Fact]
    public async Task An_end_names_what_it_saw()
    {
        var unit = await app.CreateAsync("Xã Bảy", "commune");
        Assert.Equal(HttpStatusCode.PreconditionRequired,
            (await CloseAsync(unit with { ETag = "" }, "2024-01-01")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed,
            (await CloseAsync(unit with { ETag = "\"old\"" }, "2024-01-01")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound,
            (await CloseAsync(unit with { Id = Guid.NewGuid() }, "2024-01-01")).StatusCode);
        Assert.True(await ExistsAsync(unit.Id, "2024-01-02"));
    }

    [Fact]
    public async Task The_same_end_sent_twice_is_one_end()
    {
        var unit = await app.CreateAsync("Xã Tám", "commune");
        var first = await CloseAsync(unit, "2024-01-01", key: "end-8");
        var second = await CloseAsync(unit, "2024-01-01", key: "end-8");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(2, await app.Database.CountAsync("outbox", $"key = '{unit.Id}'"));
    }

    Task<HttpResponseMessage> CloseAsync(Written unit, string lastDay, string act = "9/NQ", string? key = null) =>
        app.PostAsync($"units/{unit.Id}/closing", new { lastDay, act }, unit.ETag, key);

    async Task<bool> ExistsAsync(Guid id, string day) =>
        (await app.GetAsync($"units/{id}?asOf={day}")).GetProperty("exists").GetBoolean();
}
