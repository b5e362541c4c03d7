using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EGov.Directory.Tests.Calendars;

namespace EGov.Directory.Tests.OpenCalendar;

public sealed class OpenCalendarEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task A_calendar_makes_rows_a_decision_and_one_event_in_the_same_write()
    {
        var calendar = await app.OpenAsync("Một");
        Assert.Equal(1, await app.Database.CountAsync("calendar_decisions", $"calendar_id = '{calendar.Id}' and by = 'machine-1'"));
        Assert.Equal(1, await app.Database.CountAsync("outbox", $"""
            key = '{calendar.Id}' and topic = 'directory' and type = 'directory.calendar-changed.v1'
            and convert_from(body, 'UTF8')::jsonb -> 'decisions' -> 0 ->> 'kind' = 'opened'
            and convert_from(body, 'UTF8')::jsonb -> 'weeks' -> 0 -> 'shifts' -> 0 ->> 'day' = 'monday'
            """));
        var state = await app.GetAsync($"calendars/{calendar.Id}");
        Assert.Equal("08:00:00", state.GetProperty("counting")[0].GetProperty("workingDay").GetString());
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        await app.OpenAsync("Hai");
        var answer = await app.PostAsync("calendars", new
        {
            name = "HAI", week = CalendarSteps.Week("1999-01-01", "11:00-08:00"), act = "", reason = "x",
            counting = new
            {
                from = "2020-01-01", workingDay = "00:00:00", cutOff = (string?)null, paymentStopsTheClock = true,
                newDates = 10, dayLimitsEnd = "atClosing", compare = "byDay", source = " ",
            },
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(["NameIsNew", "TextIsWritten", "DayIsInReach", "NewDatesAreFew", "TextIsWritten",
            "ShiftsEndAfterTheyBegin", "CountingIsStated"], await DirectoryApp.RefusalsAsync(answer));
    }

    [Fact]
    public async Task A_preview_writes_nothing()
    {
        var before = await app.Database.CountAsync("outbox");
        var answer = await app.PostAsync("calendars", new
        {
            name = "Chưa có", week = CalendarSteps.Week("2018-01-01", "08:00-12:00"), act = "x", reason = "x", preview = true,
        });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(JsonValueKind.Null, body.GetProperty("sequence").ValueKind);
        Assert.True(body.GetProperty("calendars")[0].GetProperty("changedDays").GetInt32() > 1_000);
        Assert.Equal(JsonValueKind.Null, body.GetProperty("calendars")[0].GetProperty("id").ValueKind);
        Assert.Equal(before, await app.Database.CountAsync("outbox"));
        Assert.Equal(0, await app.Database.CountAsync("calendars", "state ->> 'name' = 'Chưa có'"));
    }

    [Fact]
    public async Task The_same_key_opens_one_calendar()
    {
        var body = new { name = "Ba", week = CalendarSteps.Week("2018-01-01", "08:00-12:00"), act = "x", reason = "x" };
        var first = await app.PostAsync("calendars", body, key: "cal-3");
        var second = await app.PostAsync("calendars", body, key: "cal-3");
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(1, await app.Database.CountAsync("calendars", "state ->> 'name' = 'Ba'"));
    }

    [Theory]
    [InlineData("calendars", """{"name":"x","week":{"from":"2018-01-01","shifts":[],"source":"x"},"act":"x","reason":"x"}""")]
    [InlineData("calendars/00000000-0000-0000-0000-000000000001/hours", """{"act":"x","reason":"x"}""")]
    [InlineData("calendars/00000000-0000-0000-0000-000000000001/units",
        """{"unitId":"00000000-0000-0000-0000-000000000001","from":"2020-01-01","act":"x","reason":"x"}""")]
    [InlineData("notices/2027", """{"off":[],"swaps":[],"makeUp":[],"act":"x","reason":"x"}""")]
    [InlineData("notices/2027/corrections", """{"off":[],"swaps":[],"makeUp":[],"act":"x","reason":"x"}""")]
    [InlineData("units/00000000-0000-0000-0000-000000000001/closures",
        """{"firstDay":"2026-01-05","lastDay":"2026-01-05","act":"x","reason":"x"}""")]
    [InlineData("closures/00000000-0000-0000-0000-000000000001/reopening", """{"day":"2026-01-05","act":"x","reason":"x"}""")]
    public async Task Nobody_changes_a_calendar_without_the_key(string address, string body) => Assert.Equal(
        HttpStatusCode.Unauthorized, (await app.Public.PostAsync(
            "/api/directory/" + address, new StringContent(body, Encoding.UTF8, "application/json"))).StatusCode);

    [Theory]
    [InlineData("calendars", "null")]
    [InlineData("calendars", """{"name":"x","week":null,"act":"x","reason":"x"}""")]
    [InlineData("calendars", """{"name":"x","week":{"from":"2018-01-01","shifts":[null],"source":"x"},"act":"x","reason":"x"}""")]
    [InlineData("calendars", """{"name":"x","week":{"from":"0001-01-01","shifts":[{"day":"monday","from":"00:00:00","to":"23:59:59"}],"source":"x"},"act":"x","reason":"x"}""")]
    [InlineData("calendars", """{"name":"x","week":{"from":"2018-01-01","shifts":[{"day":7,"from":"08:00:00","to":"09:00:00"}],"source":"x"},"act":"x","reason":"x"}""")]
    [InlineData("notices/2027", """{"off":["0001-01-01"],"swaps":[null],"makeUp":[],"act":"x","reason":"x"}""")]
    [InlineData("notices/9999", """{"off":["9999-12-31"],"swaps":[],"makeUp":[],"act":"x","reason":"x"}""")]
    [InlineData("notices/2027", """{"off":["0001-01-01","9999-12-31"],"swaps":[{"off":"9999-12-31","worked":"0001-01-01"}],"makeUp":["9999-12-31"],"act":"x","reason":"x"}""")]
    public async Task Bodies_of_any_shape_are_refused_as_problems(string address, string body)
    {
        var answer = await app.Operator.PostAsync(
            "/api/directory/" + address, new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.InRange((int)answer.StatusCode, 400, 422);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}
