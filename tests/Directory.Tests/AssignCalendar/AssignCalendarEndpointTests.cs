using System.Net;
using EGov.Directory.Tests.Calendars;

namespace EGov.Directory.Tests.AssignCalendar;

public sealed class AssignCalendarEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task A_unit_below_follows_until_it_has_a_calendar_of_its_own()
    {
        var (top, _) = await app.ProvinceAsync("Theo");
        var below = await app.CreateAsync("Xã Theo", "commune", top.Id);
        Assert.Equal("2026-11-23T17:00:00+07:00", await app.DueAsync(below.Id, "2026-11-23T07:00", 8, "workingHours"));
        var own = await app.OpenAsync("Lịch xã Theo", "08:00-12:00 13:00-17:00");
        var decision = await app.AssignAsync(own, below.Id, "2026-12-01");
        Assert.Equal(("2026-12-01", null), decision.Days());
        Assert.Equal("2026-12-01T12:00:00+07:00", await app.DueAsync(below.Id, "2026-12-01T07:00", 4, "workingHours"));
        Assert.Equal("2026-12-01T11:00:00+07:00", await app.DueAsync(top.Id, "2026-12-01T07:00", 4, "workingHours"));
    }

    [Fact]
    public async Task Hours_of_a_summer_hold_between_their_days_and_can_be_ended_sooner()
    {
        var (top, _) = await app.ProvinceAsync("Hè");
        var summer = await app.OpenAsync("Giờ mùa hè", "06:30-10:30");
        Assert.Equal(("2027-06-01", "2027-08-31"), (await app.AssignAsync(summer, top.Id, "2027-06-01", "2027-08-31")).Days());
        Assert.Equal(("2027-08-02", "2027-08-31"), (await app.AssignAsync(summer, top.Id, "2027-06-01", "2027-07-31")).Days());
        Assert.Equal(["2027-07-30T08:30:00+07:00", "2027-08-02T09:00:00+07:00"], await Task.WhenAll(
            new[] { "2027-07-30T06:00", "2027-08-02T06:00" }.Select(at => app.DueAsync(top.Id, at, 2, "workingHours"))));
        Assert.Equal(1, await app.Database.CountAsync("calendar_uses", $"calendar_id = '{summer.Id}' and valid_to = '2027-07-31'"));
    }

    [Fact]
    public async Task What_does_not_fit_is_refused()
    {
        var (top, calendar) = await app.ProvinceAsync("Sai");
        var other = await app.OpenAsync("Lịch khác Sai", "08:00-12:00");
        Assert.Equal(["LastDayIsNotBeforeTheFirst", "UsesBeginOnDifferentDays"], await RefusedAsync(other, new
        {
            unitId = top.Id, from = "2020-01-01", to = "2019-12-31", act = "x", reason = "x",
        }));
        Assert.Equal(["TextIsWritten", "TextIsWritten", "DayIsInReach", "UnitIsKnown"], await RefusedAsync(calendar, new
        {
            unitId = Guid.NewGuid(), from = "1990-01-01", act = " ", reason = "",
        }));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await app.PostAsync($"calendars/{calendar.Id}/units",
            new { unitId = top.Id, from = "2021-01-01", act = "x", reason = "x" }, calendar.ETag)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.PostAsync($"calendars/{Guid.NewGuid()}/units",
            new { unitId = top.Id, from = "2021-01-01", act = "x", reason = "x" }, calendar.ETag)).StatusCode);
    }

    [Fact]
    public async Task The_database_holds_to_one_beginning_and_to_what_was_decided()
    {
        var (top, calendar) = await app.ProvinceAsync("Giữ");
        Assert.Equal("calendar_uses_one_begins", await app.Database.RefusedByAsync($"""
            insert into calendar_uses (calendar_id, unit_id, valid_from) values ('{calendar.Id}', '{top.Id}', '2020-01-01')
            """));
        Assert.Equal("calendar_uses_days", await app.Database.RefusedByAsync($"""
            insert into calendar_uses (calendar_id, unit_id, valid_from, valid_to)
            values ('{calendar.Id}', '{top.Id}', '2021-01-02', '2021-01-01')
            """));
        Assert.All(["update calendar_decisions set by = 'x'", "delete from calendar_decisions"], sql =>
            Assert.Equal("calendar_decisions_stay", app.Database.RefusedByAsync(sql).Result));
    }

    async Task<string[]> RefusedAsync(WrittenCalendar calendar, object body) => await DirectoryApp.RefusalsAsync(
        await app.PostAsync($"calendars/{calendar.Id}/units", body, await app.TagAsync(calendar)));
}
