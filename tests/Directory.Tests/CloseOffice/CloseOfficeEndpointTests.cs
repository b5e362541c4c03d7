using System.Net;
using EGov.Directory.Tests.Calendars;

namespace EGov.Directory.Tests.CloseOffice;

public sealed class CloseOfficeEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task A_closed_day_moves_due_moments_of_that_office_only()
    {
        var (top, _) = await app.ProvinceAsync("Đóng");
        var below = await app.CreateAsync("Xã Đóng", "commune", top.Id);
        var decision = await CloseAsync(below.Id, new { firstDay = "2026-12-02", lastDay = "2026-12-02", act = "TB 7", reason = "Mất điện" });
        Assert.Equal(("2026-12-02", "2026-12-02"), decision.Days());
        Assert.False(decision.GetProperty("subtree").GetBoolean());
        Assert.Equal("2026-12-03T17:00:00+07:00", await app.DueAsync(below.Id, "2026-12-01T07:00", 2));
        Assert.Equal("2026-12-02T17:00:00+07:00", await app.DueAsync(top.Id, "2026-12-01T07:00", 2));
    }

    [Fact]
    public async Task A_part_of_a_day_of_all_below_is_told_with_reason_and_act()
    {
        var (top, calendar) = await app.ProvinceAsync("Bão");
        var below = await app.CreateAsync("Xã Bão", "commune", top.Id);
        await CloseAsync(top.Id, new
        {
            firstDay = "2026-12-02", fromTime = "13:30:00", lastDay = "2026-12-03", toTime = "09:00:00", subtree = true,
            act = "CĐ 9", reason = "Bão số 14",
        });
        var shown = await app.GetAsync($"units/{below.Id}/calendar?month=2026-12");
        var day = shown.GetProperty("days")[2];
        Assert.Equal(("partlyClosed", "Bão số 14", "CĐ 9", "09:00:00"), (day.GetProperty("kind").GetString(),
            day.GetProperty("reason").GetString(), day.GetProperty("source").GetString(),
            day.GetProperty("open")[0].GetProperty("from").GetString()));
        Assert.Equal(calendar.Id, shown.GetProperty("calendars")[0].GetProperty("id").GetString());
        Assert.Equal("2026-12-02T13:30:00+07:00", Assert.Single(shown.GetProperty("closures").EnumerateArray())
            .GetProperty("from").GetString());
    }

    [Fact]
    public async Task What_cannot_be_shut_is_refused()
    {
        var free = await app.CreateAsync("Tỉnh Không lịch", "province");
        Assert.Equal(["OfficeFollowsACalendar"], await RefusedAsync(free.Id, new
        {
            firstDay = "2026-12-02", lastDay = "2026-12-02", act = "x", reason = "x",
        }));
        var (top, _) = await app.ProvinceAsync("Sai đóng");
        Assert.Equal(["TextIsWritten", "TextIsWritten", "ClosureEndsAfterItBegins"], await RefusedAsync(top.Id, new
        {
            firstDay = "2026-12-02", fromTime = "09:00:00", lastDay = "2026-12-02", toTime = "09:00:00", act = "", reason = "",
        }));
        Assert.Equal(["DayIsInReach", "DayIsInReach", "OfficeFollowsACalendar"], await RefusedAsync(top.Id, new
        {
            firstDay = "1900-12-02", lastDay = "1900-12-02", act = "x", reason = "x",
        }));
        await CloseAsync(top.Id, new { firstDay = "2026-12-07", lastDay = "2026-12-07", act = "x", reason = "x" });
        Assert.Equal(["ClosureIsNew"], await RefusedAsync(top.Id, new
        {
            firstDay = "2026-12-07", lastDay = "2026-12-07", act = "y", reason = "y",
        }));
        Assert.Equal(HttpStatusCode.NotFound, (await app.PostAsync($"units/{Guid.NewGuid()}/closures",
            new { firstDay = "2026-12-02", lastDay = "2026-12-02", act = "x", reason = "x" })).StatusCode);
    }

    [Fact]
    public async Task A_preview_shows_the_days_and_shuts_nothing()
    {
        var (top, _) = await app.ProvinceAsync("Xem đóng");
        var answer = await app.PostAsync($"units/{top.Id}/closures",
            new { firstDay = "2026-12-04", lastDay = "2026-12-07", act = "x", reason = "x", preview = true });
        Assert.Equal(("2026-12-04", "2026-12-07"), (await CalendarSteps.DoneAsync(answer)).Days());
        Assert.Equal("worked", await app.KindAsync(top.Id, "2026-12-04"));
    }

    async Task<System.Text.Json.JsonElement> CloseAsync(Guid unit, object body) =>
        await CalendarSteps.DoneAsync(await app.PostAsync($"units/{unit}/closures", body));

    async Task<string[]> RefusedAsync(Guid unit, object body) =>
        await DirectoryApp.RefusalsAsync(await app.PostAsync($"units/{unit}/closures", body));
}
