using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EGov.Directory.Tests.Calendars;

namespace EGov.Directory.Tests.EnterNotice;

/// <summary>Each test in a year of its own: a notice without names of calendars holds for all.</summary>
public sealed class EnterNoticeEndpointTests(DirectoryApp app) : IClassFixture<DirectoryApp>
{
    [Fact]
    public async Task The_law_proposes_until_the_notice_decides()
    {
        var (unit, calendar) = await app.ProvinceAsync("Thông báo");
        var proposed = await app.GetAsync("notices/2027");
        Assert.Contains(proposed.GetProperty("proposal").EnumerateArray(), day =>
            (day.GetProperty("day").GetString(), day.GetProperty("name").GetString(), day.GetProperty("insteadOf").GetString())
                == ("2027-05-03", "Ngày Quốc tế lao động", "2027-05-01"));
        Assert.False((await app.GetAsync($"units/{unit.Id}/calendar?year=2027")).GetProperty("decided").GetBoolean());

        var decision = await CalendarSteps.DoneAsync(await EnterAsync(2027, Law(proposed), calendars: calendar.Id,
            swaps: [new { off = "2027-04-29", worked = "2027-04-24" }]));
        Assert.Equal(("2027-04-24", "2027-04-29"), decision.Days());
        Assert.Equal(["madeUp", "swappedOff"], await Task.WhenAll(
            new[] { "2027-04-24", "2027-04-29" }.Select(day => app.KindAsync(unit.Id, day))));
        Assert.True((await app.GetAsync($"units/{unit.Id}/calendar?year=2027")).GetProperty("decided").GetBoolean());
    }

    [Fact]
    public async Task A_preview_names_each_day_that_changes_before_and_after()
    {
        var (_, calendar) = await app.ProvinceAsync("Xem trước");
        var answer = await EnterAsync(2028, Law(await app.GetAsync("notices/2028")), calendars: calendar.Id,
            swaps: [new { off = "2028-05-03", worked = "2028-04-29" }], preview: true);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var shown = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("calendars")[0];
        Assert.Equal(["2028-04-29 weeklyRest madeUp", "2028-05-03 worked swappedOff"], shown.GetProperty("days").EnumerateArray()
            .Select(day => string.Join(' ', day.GetProperty("before").GetProperty("day").GetString(),
                day.GetProperty("before").GetProperty("kind").GetString(),
                day.GetProperty("after").GetProperty("kind").GetString())));
        Assert.Equal(0, (await app.GetAsync($"calendars/{calendar.Id}")).GetProperty("notices").GetArrayLength());
    }

    [Fact]
    public async Task A_correction_gives_its_reason_and_names_what_it_saw()
    {
        var (unit, calendar) = await app.ProvinceAsync("Sửa");
        var law = Law(await app.GetAsync("notices/2029"));
        await CalendarSteps.DoneAsync(await EnterAsync(2029, law, calendars: calendar.Id));
        Assert.Equal(["NoticeIsTheOnlyOneOfItsYear"],
            await DirectoryApp.RefusalsAsync(await EnterAsync(2029, law, calendars: calendar.Id)));
        var body = Body(law, calendar.Id, [new { off = "2029-12-31", worked = "2030-01-05" }], false);
        Assert.Equal(HttpStatusCode.PreconditionRequired,
            (await app.PostAsync("notices/2029/corrections", body)).StatusCode);
        var seen = (await app.Public.GetAsync("/api/directory/notices/2029")).Headers.ETag!.ToString();
        var decision = await CalendarSteps.DoneAsync(await app.PostAsync("notices/2029/corrections", body, seen));
        Assert.Equal(("2029-12-31", "2030-01-05"), decision.Days());
        Assert.Equal("correction", decision.GetProperty("kind").GetString());
        Assert.Equal(HttpStatusCode.PreconditionFailed,
            (await app.PostAsync("notices/2029/corrections", body, seen)).StatusCode);
        Assert.Equal("madeUp", await app.KindAsync(unit.Id, "2030-01-05"));
    }

    [Fact]
    public async Task One_notice_holds_for_all_calendars_also_those_that_work_on_saturdays()
    {
        var (unit, _) = await app.ProvinceAsync("Chung");
        var saturday = await app.OpenAsync("Một cửa thứ bảy", CalendarSteps.Usual, "07:30-11:30");
        var below = await app.CreateAsync("Xã Một cửa", "commune", unit.Id);
        await app.AssignAsync(saturday, below.Id);
        await CalendarSteps.DoneAsync(await EnterAsync(2032, Law(await app.GetAsync("notices/2032")),
            swaps: [new { off = "2032-09-06", worked = "2032-09-11" }]));
        Assert.All(new[] { unit.Id, below.Id }, id => Assert.Equal("madeUp", app.KindAsync(id, "2032-09-11").Result));
        Assert.Equal("holiday", await app.KindAsync(below.Id, "2032-05-01"));
    }

    [Fact]
    public async Task All_that_speaks_against_a_notice_is_told_once()
    {
        var (_, calendar) = await app.ProvinceAsync("Sai thông báo");
        var refused = await DirectoryApp.RefusalsAsync(await EnterAsync(2033, ["2033-01-02"], calendars: calendar.Id, act: " "));
        Assert.Equal(["TextIsWritten", "SourceIsNamed", "DaysOffAreNoRestDays", "LegalDaysAreAllGiven"],
            refused.Where(code => code != "LegalHolidaysAreOff"));
        Assert.Equal(["AmendedNoticeIsThere"], await DirectoryApp.RefusalsAsync(await app.PostAsync("notices/2033/corrections",
            Body(Law(await app.GetAsync("notices/2033")), calendar.Id, [], false), "*")));
        Assert.Equal(["CalendarsAreNamed"], await DirectoryApp.RefusalsAsync(await app.PostAsync("notices/2033/corrections",
            Body(Law(await app.GetAsync("notices/2033")), null, [], false), "*")));
        Assert.Equal(HttpStatusCode.NotFound,
            (await EnterAsync(2033, ["2033-01-03"], calendars: Guid.NewGuid().ToString())).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Public.GetAsync("/api/directory/notices/1999")).StatusCode);
    }

    Task<HttpResponseMessage> EnterAsync(
        int year, string[] off, object[]? swaps = null, string? calendars = null, bool preview = false, string act = "TB 1") =>
        app.PostAsync($"notices/{year}", Body(off, calendars, swaps ?? [], preview, act));

    static object Body(string[] off, string? calendar, object[] swaps, bool preview, string act = "TB 1") => new
    {
        off, swaps, makeUp = Array.Empty<string>(), act, reason = "thông báo năm", preview,
        calendars = calendar is null ? null : new[] { calendar },
    };

    static string[] Law(JsonElement year) =>
        [.. year.GetProperty("proposal").EnumerateArray().Select(day => day.GetProperty("day").GetString()!)];
}
