using System.Net;
using System.Text.Json;
using EGov.Directory.Tests.Calendars;

namespace EGov.Directory.Tests.ShowCalendar;

public sealed class ShowCalendarEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task A_month_says_of_each_day_what_it_is_and_why()
    {
        var (unit, calendar) = await app.ProvinceAsync("Xem");
        var shown = await app.GetAsync($"units/{unit.Id}/calendar?month=2026-11");
        Assert.Equal(30, shown.GetProperty("days").GetArrayLength());
        Assert.Equal(20, shown.GetProperty("workingDays").GetInt32());
        var day = shown.GetProperty("days")[23];
        Assert.Equal(("2026-11-24", "holiday", "Ngày Văn hóa Việt Nam", "NQ 28/2026/QH16 (C)"),
            (day.GetProperty("day").GetString(), day.GetProperty("kind").GetString(), day.GetProperty("reason").GetString(),
            day.GetProperty("source").GetString()));
        Assert.Equal(("2020-01-01", calendar.Id, "Lịch Xem"), Followed(shown)[0]);
    }

    [Fact]
    public async Task What_a_unit_follows_is_told_with_its_days()
    {
        var (unit, calendar) = await app.ProvinceAsync("Đổi lịch");
        var other = await app.OpenAsync("Lịch sau", "08:00-12:00");
        await app.AssignAsync(other, unit.Id, "2026-07-01", "2026-09-30");
        Assert.Equal([("2020-01-01", calendar.Id), ("2026-07-01", other.Id), ("2026-10-01", calendar.Id)],
            Followed(await app.GetAsync($"units/{unit.Id}/calendar?year=2026")).Select(one => (one.From, one.Id)));
        Assert.Equal([("2026-07-01", other.Id)],
            Followed(await app.GetAsync($"units/{unit.Id}/calendar?month=2026-08")).Select(one => (one.From, one.Id)));
    }

    [Fact]
    public async Task A_day_before_a_decision_knows_nothing_of_it()
    {
        var (unit, calendar) = await app.ProvinceAsync("Biết");
        await CalendarSteps.DoneAsync(await app.PostAsync($"units/{unit.Id}/closures",
            new { firstDay = "2026-12-02", lastDay = "2026-12-02", act = "TB 7", reason = "Mất điện" }));
        var address = $"units/{unit.Id}/calendar?month=2026-12";
        Assert.Single((await app.GetAsync(address + "&asOf=2026-11-24")).GetProperty("days").EnumerateArray(),
            day => day.GetProperty("kind").GetString() == "closed");
        var before = await app.GetAsync(address + "&asOf=2026-11-23");
        Assert.Equal("default", before.GetProperty("version").GetString());
        Assert.DoesNotContain(before.GetProperty("days").EnumerateArray(), day => day.GetProperty("kind").GetString() == "closed");
        Assert.StartsWith(calendar.Id + ".", (await app.GetAsync(address)).GetProperty("version").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_known_is_not_sent_again_until_something_is_decided()
    {
        var (unit, calendar) = await app.ProvinceAsync("Thẻ xem");
        foreach (var address in new[] { $"units/{unit.Id}/calendar?month=2026-12", $"calendars/{calendar.Id}", "calendars", "notices/2031" })
        {
            var first = await app.Public.GetAsync("/api/directory/" + address);
            Assert.Equal(HttpStatusCode.NotModified, (await AgainAsync(address, first)).StatusCode);
            await app.OpenAsync("Lịch mới " + address);
            await app.AssignAsync(calendar, unit.Id, "2026-01-01", "2026-12-31");
            Assert.Equal(HttpStatusCode.OK, (await AgainAsync(address, first)).StatusCode);
        }
    }

    [Fact]
    public async Task The_list_names_calendars_and_the_units_that_follow_them()
    {
        var (unit, calendar) = await app.ProvinceAsync("Danh sách");
        var one = (await app.GetAsync("calendars")).EnumerateArray()
            .Single(row => row.GetProperty("id").GetString() == calendar.Id);
        Assert.Equal(("Lịch Danh sách", unit.Id.ToString(), "Tỉnh Danh sách", "2020-01-01"), (one.GetProperty("name").GetString(),
            one.GetProperty("uses")[0].GetProperty("unitId").GetString(), one.GetProperty("uses")[0].GetProperty("unit").GetString(),
            one.GetProperty("uses")[0].GetProperty("from").GetString()));
    }

    [Fact]
    public async Task Who_decided_is_told_to_staff_alone()
    {
        var (_, calendar) = await app.ProvinceAsync("Ai");
        var address = $"/api/directory/calendars/{calendar.Id}/decisions";
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Public.GetAsync(address)).StatusCode);
        using var decisions = JsonDocument.Parse(await app.Operator.GetStringAsync(address));
        Assert.Equal(["2 units machine-1", "1 opened machine-1"], decisions.RootElement.EnumerateArray().Select(row => string.Join(' ',
            row.GetProperty("decision").GetProperty("number").GetInt32(), row.GetProperty("decision").GetProperty("kind").GetString(),
            row.GetProperty("by").GetString())));
        Assert.Equal(HttpStatusCode.NotFound,
            (await app.Operator.GetAsync($"/api/directory/calendars/{Guid.NewGuid()}/decisions")).StatusCode);
    }

    [Theory]
    [InlineData("units/{0}/calendar?month=2026-13", 400)]
    [InlineData("units/{0}/calendar?month=2026-11&year=2026", 400)]
    [InlineData("units/{0}/calendar?year=1999", 400)]
    [InlineData("units/{0}/calendar?month=1999-12", 400)]
    [InlineData("units/{0}/calendar?asOf=", 400)]
    [InlineData("units/{0}/calendar?asOf=9999-12-31", 400)]
    [InlineData("units/00000000-0000-0000-0000-000000000001/calendar", 404)]
    [InlineData("units/nobody/calendar", 404)]
    [InlineData("calendars/00000000-0000-0000-0000-000000000001", 404)]
    [InlineData("units/{0}/calendar?year=2100", 200)]
    [InlineData("units/{0}/calendar", 200)]
    public async Task Questions_are_read_strictly(string address, int status)
    {
        var unit = await app.CreateAsync("Tỉnh Hỏi", "province");
        Assert.Equal(status, (int)(await app.Public.GetAsync(
            "/api/directory/" + address.Replace("{0}", unit.Id.ToString(), StringComparison.Ordinal))).StatusCode);
    }

    async Task<HttpResponseMessage> AgainAsync(string address, HttpResponseMessage first)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/directory/" + address);
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());
        return await app.Public.SendAsync(request);
    }

    static List<(string? From, string? Id, string? Name)> Followed(JsonElement shown) =>
        [.. shown.GetProperty("calendars").EnumerateArray().Select(one => (one.GetProperty("from").GetString(),
            one.GetProperty("id").GetString(), one.GetProperty("name").GetString()))];
}
