using System.Net;
using System.Net.Http.Json;

namespace EGov.Directory.Tests.Calendars;

/// <summary>Editors of calendars decide for the units of their subtree and for nobody else.</summary>
public sealed class CalendarReachTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task An_editor_shuts_and_assigns_within_the_subtree_only()
    {
        var (province, calendar, one, other) = await UnitsAsync("Tầm một");
        using var editor = await app.OfficerAsync("calendar-editor", one);
        Assert.Equal(HttpStatusCode.Created, await CloseAsync(editor, one));
        Assert.Equal(HttpStatusCode.Forbidden, await CloseAsync(editor, other));
        Assert.Equal(HttpStatusCode.Forbidden, await CloseAsync(editor, province));
        Assert.Equal(HttpStatusCode.OK, await AssignAsync(editor, calendar, one));
        Assert.Equal(HttpStatusCode.Forbidden, await AssignAsync(editor, calendar, other));
    }

    [Fact]
    public async Task Hours_of_all_who_follow_a_calendar_are_set_from_above_them()
    {
        var (province, calendar, one, _) = await UnitsAsync("Tầm hai");
        using var below = await app.OfficerAsync("calendar-editor", one);
        Assert.Equal(HttpStatusCode.Forbidden, await SetHoursAsync(below, calendar));
        Assert.Equal(HttpStatusCode.Forbidden, (await below.GetAsync($"/api/directory/calendars/{calendar.Id}/decisions")).StatusCode);
        using var above = await app.OfficerAsync("calendar-editor", province);
        Assert.Equal(HttpStatusCode.OK, await SetHoursAsync(above, calendar));
        Assert.Equal(HttpStatusCode.OK, (await above.GetAsync($"/api/directory/calendars/{calendar.Id}/decisions")).StatusCode);
    }

    [Fact]
    public async Task Another_role_decides_about_no_calendar()
    {
        var (province, calendar, one, _) = await UnitsAsync("Tầm ba");
        using var leader = await app.OfficerAsync("leader", province);
        Assert.Equal(HttpStatusCode.Forbidden, await CloseAsync(leader, one));
        Assert.Equal(HttpStatusCode.Forbidden, await SetHoursAsync(leader, calendar));
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.PostAsJsonAsync("/api/directory/notices/2027",
            new { off = Array.Empty<string>(), swaps = Array.Empty<object>(), makeUp = Array.Empty<string>(), act = "x", reason = "x" })).StatusCode);
    }

    [Fact]
    public async Task Who_decided_is_kept_by_the_account()
    {
        var (province, calendar, one, _) = await UnitsAsync("Tầm bốn");
        using var editor = await app.OfficerAsync("calendar-editor", province);
        await CloseAsync(editor, one);
        Assert.Equal(1, await app.Database.CountAsync("calendar_decisions",
            $"calendar_id = '{calendar.Id}' and by = 'officer-1' and decision ->> 'kind' = 'closure'"));
    }

    static async Task<HttpStatusCode> CloseAsync(HttpClient client, Guid unit) => (await client.PostAsJsonAsync(
        $"/api/directory/units/{unit}/closures",
        new { firstDay = "2026-12-02", lastDay = "2026-12-02", act = "TB 7", reason = "Mất điện" })).StatusCode;

    Task<HttpStatusCode> AssignAsync(HttpClient client, WrittenCalendar calendar, Guid unit) => SendAsync(client, calendar,
        "units", new { unitId = unit, from = "2027-01-01", act = "QĐ 9", reason = "lịch mới" });

    Task<HttpStatusCode> SetHoursAsync(HttpClient client, WrittenCalendar calendar) => SendAsync(client, calendar,
        "hours", new { week = CalendarSteps.Week("2027-01-01", "08:00-12:00"), act = "QĐ 9", reason = "giờ mới" });

    async Task<HttpStatusCode> SendAsync(HttpClient client, WrittenCalendar calendar, string what, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/directory/calendars/{calendar.Id}/{what}")
        {
            Content = JsonContent.Create(body),
        };
        request.Headers.TryAddWithoutValidation("If-Match", await app.TagAsync(calendar));
        return (await client.SendAsync(request)).StatusCode;
    }

    async Task<(Guid Province, WrittenCalendar Calendar, Guid One, Guid Other)> UnitsAsync(string name)
    {
        var (province, calendar) = await app.ProvinceAsync(name);
        return (province.Id, calendar, (await app.CreateAsync($"Xã Một {name}", "commune", province.Id)).Id,
            (await app.CreateAsync($"Xã Hai {name}", "commune", province.Id)).Id);
    }
}
