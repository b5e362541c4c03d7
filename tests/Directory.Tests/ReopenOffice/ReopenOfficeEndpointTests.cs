using System.Net;
using EGov.Directory.Tests.Calendars;

namespace EGov.Directory.Tests.ReopenOffice;

public sealed class ReopenOfficeEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task An_office_that_opens_sooner_counts_again_from_then()
    {
        var (top, calendar) = await app.ProvinceAsync("Mở");
        var closure = await CloseAsync(top.Id, calendar, "2026-12-01", "2026-12-04");
        var decision = await CalendarSteps.DoneAsync(await ReopenAsync(closure, new
        {
            day = "2026-12-03", time = "13:30:00", act = "TB 8", reason = "có điện lại",
        }, await app.TagAsync(calendar)));
        Assert.Equal(("2026-12-03", "2026-12-04"), decision.Days());
        Assert.Equal("2026-12-03T15:30:00+07:00", await app.DueAsync(top.Id, "2026-12-01T07:00", 2, "workingHours"));
        Assert.Equal("2026-12-03T13:30:00+07:00", (await app.GetAsync($"calendars/{calendar.Id}"))
            .GetProperty("closures")[0].GetProperty("to").GetString());
    }

    [Fact]
    public async Task A_closure_taken_back_before_it_began_is_gone_and_its_decisions_stay()
    {
        var (top, calendar) = await app.ProvinceAsync("Rút");
        var closure = await CloseAsync(top.Id, calendar, "2026-12-01", "2026-12-01");
        await CalendarSteps.DoneAsync(await ReopenAsync(
            closure, new { day = "2026-12-01", act = "TB 8", reason = "không cắt điện nữa" }, await app.TagAsync(calendar)));
        var state = await app.GetAsync($"calendars/{calendar.Id}");
        Assert.Equal(0, state.GetProperty("closures").GetArrayLength());
        Assert.Equal(["opened", "units", "closure", "reopening"], state.GetProperty("decisions").EnumerateArray()
            .Select(one => one.GetProperty("kind").GetString()));
        Assert.Equal("worked", await app.KindAsync(top.Id, "2026-12-01"));
    }

    [Fact]
    public async Task What_is_open_already_or_unknown_is_refused()
    {
        var (top, calendar) = await app.ProvinceAsync("Sai mở");
        var closure = await CloseAsync(top.Id, calendar, "2026-12-01", "2026-12-01");
        var tag = await app.TagAsync(calendar);
        Assert.Equal(["OfficeIsStillShut"], await DirectoryApp.RefusalsAsync(
            await ReopenAsync(closure, new { day = "2026-12-02", act = "x", reason = "x" }, tag)));
        Assert.Equal(["DayIsInReach"], await DirectoryApp.RefusalsAsync(
            await ReopenAsync(closure, new { day = "9999-12-31", act = "x", reason = "x" }, tag)));
        Assert.Equal(HttpStatusCode.PreconditionFailed,
            (await ReopenAsync(closure, new { day = "2026-12-01", act = "x", reason = "x" }, calendar.ETag)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ReopenAsync(
            Guid.NewGuid().ToString(), new { day = "2026-12-01", act = "x", reason = "x" }, tag)).StatusCode);
    }

    Task<HttpResponseMessage> ReopenAsync(string closure, object body, string tag) =>
        app.PostAsync($"closures/{closure}/reopening", body, tag);

    async Task<string> CloseAsync(Guid unit, WrittenCalendar calendar, string first, string last)
    {
        await CalendarSteps.DoneAsync(await app.PostAsync($"units/{unit}/closures",
            new { firstDay = first, lastDay = last, act = "TB 7", reason = "mất điện" }));
        return (await app.GetAsync($"calendars/{calendar.Id}")).GetProperty("closures")[0].GetProperty("id").GetString()!;
    }
}
