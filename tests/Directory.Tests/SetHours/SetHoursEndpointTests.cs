using System.Net;
using EGov.Directory.Tests.Calendars;

namespace EGov.Directory.Tests.SetHours;

public sealed class SetHoursEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task Hours_hold_from_their_day_until_the_next_ones()
    {
        var (unit, calendar) = await app.ProvinceAsync("Giờ");
        Assert.Equal(("2027-01-04", null), (await SetAsync(calendar, "2027-01-01", "08:00-12:00")).Days());
        Assert.Equal(("2026-06-01", "2026-12-31"), (await SetAsync(calendar, "2026-06-01", "06:30-10:30")).Days());
        Assert.Equal(["07:00:00", "06:30:00", "08:00:00"], await Task.WhenAll(
            new[] { "2026-05-29", "2026-06-01", "2027-01-04" }.Select(day => OpeningAsync(unit.Id, day))));
    }

    [Fact]
    public async Task A_row_of_the_same_day_is_corrected()
    {
        var (unit, calendar) = await app.ProvinceAsync("Sửa giờ");
        await SetAsync(calendar, "2026-06-01", "06:30-10:30");
        await SetAsync(calendar, "2026-06-01", "06:00-10:00");
        Assert.Equal("06:00:00", await OpeningAsync(unit.Id, "2026-06-01"));
        Assert.Equal(2, (await app.GetAsync($"calendars/{calendar.Id}")).GetProperty("weeks").GetArrayLength());
    }

    [Fact]
    public async Task A_saturday_morning_makes_a_one_stop_week()
    {
        var (unit, calendar) = await app.ProvinceAsync("Thứ bảy");
        Assert.Equal("weeklyRest", await app.KindAsync(unit.Id, "2026-11-28"));
        var decision = await CalendarSteps.DoneAsync(await app.PostAsync($"calendars/{calendar.Id}/hours", new
        {
            week = CalendarSteps.Week("2026-11-25", CalendarSteps.Usual, "07:30-11:30"), act = "QĐ 5", reason = "một cửa thứ bảy",
        }, await app.TagAsync(calendar)));
        Assert.Equal(("2026-11-28", null), decision.Days());
        Assert.Equal(unit.Id.ToString(), decision.GetProperty("units")[0].GetString());
        Assert.Equal("worked", await app.KindAsync(unit.Id, "2026-11-28"));
        Assert.Equal("2026-11-28T09:30:00+07:00", await app.DueAsync(unit.Id, "2026-11-27T15:00", 4, "workingHours"));
    }

    [Fact]
    public async Task Terms_of_counting_are_dated_and_their_days_are_told()
    {
        var (unit, calendar) = await app.ProvinceAsync("Cách tính");
        var decision = await CalendarSteps.DoneAsync(await app.PostAsync($"calendars/{calendar.Id}/hours", new
        {
            counting = new
            {
                from = "2026-12-01", workingDay = "07:00:00", cutOff = "14:00:00", paymentStopsTheClock = false,
                newDates = 2, dayLimitsEnd = "atClosing", compare = "byDay", source = "NĐ mới",
            },
            act = "NĐ mới", reason = "quy định mới",
        }, await app.TagAsync(calendar)));
        Assert.Equal(("2026-12-01", null), decision.Days());
        Assert.Equal(["2026-11-30T17:00:00+07:00", "2026-12-01T16:00:00+07:00"], await Task.WhenAll(
            new[] { "2026-11-30T07:00", "2026-12-01T07:00" }.Select(received => app.DueAsync(unit.Id, received))));
    }

    [Fact]
    public async Task An_update_names_what_it_saw_and_says_what_it_sets()
    {
        var (_, calendar) = await app.ProvinceAsync("Thẻ");
        var address = $"calendars/{calendar.Id}/hours";
        var body = new { week = CalendarSteps.Week("2026-06-01", "06:30-10:30"), act = "x", reason = "x" };
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await app.PostAsync(address, body)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await app.PostAsync(address, body, calendar.ETag)).StatusCode);
        Assert.Equal(["SomethingIsSet"], await DirectoryApp.RefusalsAsync(
            await app.PostAsync(address, new { act = "x", reason = "x" }, await app.TagAsync(calendar))));
        Assert.Equal(HttpStatusCode.NotFound,
            (await app.PostAsync($"calendars/{Guid.NewGuid()}/hours", body, calendar.ETag)).StatusCode);
    }

    async Task<System.Text.Json.JsonElement> SetAsync(WrittenCalendar calendar, string from, string pattern) =>
        await CalendarSteps.DoneAsync(await app.PostAsync($"calendars/{calendar.Id}/hours",
            new { week = CalendarSteps.Week(from, pattern), act = "QĐ 3", reason = "đổi giờ" }, await app.TagAsync(calendar)));

    async Task<string> OpeningAsync(Guid unit, string day) =>
        (await app.GetAsync($"units/{unit}/calendar?month={day[..7]}")).GetProperty("days").EnumerateArray()
            .Single(one => one.GetProperty("day").GetString() == day).GetProperty("open")[0].GetProperty("from").GetString()!;
}
