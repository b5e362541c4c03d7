using EGov.Directory.Tests.Calendars;
using EGov.WorkingTime;
using EGov.WorkingTime.Limits;

namespace EGov.Directory.Tests.LoadUnits;

/// <summary>The calendars of the seeds, 2018 to 2035, for the units of the seeds.</summary>
public sealed class SeedCalendarTests(SeededDirectory seeded) : IClassFixture<SeededDirectory>
{
    [Theory]
    [InlineData(2018, "2018-02-16", "2018-04-25")]
    [InlineData(2022, "2022-02-01", "2022-04-11")]
    [InlineData(2025, "2025-01-29", "2025-04-07")]
    [InlineData(2026, "2026-02-17", "2026-04-27")]
    [InlineData(2030, "2030-02-04", "2030-04-12")]
    [InlineData(2035, "2035-02-08", "2035-04-17")]
    public async Task Every_year_has_its_tet_and_the_day_of_the_Hung_kings(int year, string tet, string kings)
    {
        var shown = await seeded.App.GetAsync($"units/68/calendar?year={year}");
        var holidays = shown.GetProperty("days").EnumerateArray().Where(day => day.GetProperty("kind").GetString() == "holiday")
            .Select(day => day.GetProperty("day").GetString()).ToList();
        Assert.Contains(tet, holidays);
        Assert.Contains(kings, holidays);
        Assert.Equal(year is 2025 or 2026, shown.GetProperty("decided").GetBoolean());
    }

    [Theory]
    [InlineData("593", "2021-08-12", 22)]
    [InlineData("22948", "2021-08-12", 22)]
    [InlineData("binh-thuan.so-noi-vu", "2021-08-12", 22)]
    [InlineData("68", "2026-08-24", 21)]
    public async Task Units_of_both_provinces_follow_the_calendar(string unit, string day, int workingDays)
    {
        var shown = await seeded.App.GetAsync($"units/{await IdAsync(unit, day)}/calendar?month={day[..7]}");
        Assert.Equal(["Cơ quan hành chính tỉnh"], shown.GetProperty("calendars").EnumerateArray()
            .Select(one => one.GetProperty("name").GetString()));
        Assert.Equal(workingDays, shown.GetProperty("workingDays").GetInt32());
    }

    [Fact]
    public async Task The_load_is_one_decision_with_its_act_and_the_units_it_touches()
    {
        var id = (await seeded.App.GetAsync("calendars"))[0].GetProperty("id").GetString();
        var decision = Assert.Single((await seeded.App.GetAsync($"calendars/{id}")).GetProperty("decisions").EnumerateArray());
        Assert.Equal(("loaded", 2), (decision.GetProperty("kind").GetString(), decision.GetProperty("units").GetArrayLength()));
        Assert.Equal(1, await seeded.App.Database.CountAsync("outbox", "type = 'directory.calendar-changed.v1'"));
    }

    [Fact]
    public async Task A_follower_of_the_seeds_counts_as_the_directory_does()
    {
        var book = await seeded.App.FollowAsync();
        var unit = await IdAsync("22948", "2021-08-12");
        var due = book.OfficeOf(unit.ToString()).Due(
            VietnamTime.At(new(2026, 8, 20), new(9, 0)), new TimeLimit(10, LimitUnit.WorkingDays));
        Assert.Equal(await seeded.App.DueAsync(unit, "2026-08-20T09:00", 10), $"{due:yyyy-MM-ddTHH:mm:sszzz}");
    }

    async Task<Guid> IdAsync(string code, string day) =>
        (await seeded.App.GetAsync($"units/{code}?asOf={day}")).GetProperty("state").GetProperty("id").GetGuid();
}
