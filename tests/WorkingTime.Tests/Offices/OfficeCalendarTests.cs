using System.Text.Json;
using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Tests.Offices;

public sealed class OfficeCalendarTests
{
    static readonly DayOfWeek[] Weekdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    [Fact]
    public void The_usual_office_works_on_the_days_of_the_state_calendar() => Assert.All(
        Enumerable.Range(0, 18 * 365).Select(At.Day("2018-01-01").AddDays),
        day => Assert.Equal(WorkingCalendar.Vietnam.IsWorkingDay(day), OfficeCalendar.Default.IsWorkingDay(day)));

    [Fact]
    public void A_closure_takes_whole_days_and_parts_of_a_day()
    {
        var calendar = At.Office(data => data.Shut("2026-06-10 09:00", "2026-06-12 10:00"));
        Assert.Equal(TimeSpan.FromHours(2), Worked(calendar, "2026-06-10"));
        Assert.False(calendar.IsWorkingDay(At.Day("2026-06-11")));
        Assert.Equal(TimeSpan.FromHours(5), Worked(calendar, "2026-06-12"));
        Assert.Equal(TimeSpan.FromHours(8), Worked(calendar, "2026-06-15"));
        Assert.Equal(At.Vn("2026-06-12 11:00"), calendar.Add(At.Vn("2026-06-10 08:00"), TimeSpan.FromHours(2)));
    }

    [Fact]
    public void A_closure_of_days_runs_from_midnight_to_midnight()
    {
        var shut = Closure.Days(At.Day("2026-06-10"), At.Day("2026-06-11"), "dời trụ sở", "TB 3");
        var calendar = At.Office(data => data with { Closures = [shut] });
        Assert.Equal(At.Day("2026-06-12"), calendar.WorkingDayFrom(At.Day("2026-06-10")));
        Assert.Equal(At.Day("2026-06-09"), calendar.WorkingDayFrom(At.Day("2026-06-09")));
    }

    [Fact]
    public void Hours_change_from_their_day_on()
    {
        var calendar = At.Office(data => data with
        {
            Hours = [At.Week("2026-07-01", "07:30-11:30 13:00-16:30", Weekdays), .. data.Hours],
        });
        Assert.Equal(At.Vn("2026-06-30 17:00"), calendar.ClosingOf(At.Day("2026-06-30")));
        Assert.Equal(At.Vn("2026-07-01 16:30"), calendar.ClosingOf(At.Day("2026-07-01")));
        Assert.Equal(At.Vn("2017-07-03 17:00"), calendar.ClosingOf(At.Day("2017-07-03")));
        Assert.Null(calendar.ClosingOf(At.Day("2026-07-04")));
    }

    [Fact]
    public void A_make_up_day_keeps_the_hours_of_the_weekday_it_is_worked_for()
    {
        var calendar = At.Office(data => data with
        {
            Hours = [At.Week("2018-01-01", "07:00-11:00", DayOfWeek.Monday),
                At.Week("2026-06-01", "07:00-11:00", DayOfWeek.Monday) with
                {
                    Shifts = [.. At.Week("2026-06-01", "07:00-11:00", DayOfWeek.Monday).Shifts,
                        .. At.Week("2026-06-01", "07:00-11:30 13:30-17:00", Weekdays[1..]).Shifts],
                }],
        });
        Assert.Equal(TimeSpan.FromHours(4), Worked(calendar, "2026-08-22"));
        Assert.Equal(DayKind.MadeUp, calendar.StatusOf(At.Day("2026-08-22")).Kind);
    }

    [Fact]
    public void A_make_up_day_without_a_pair_keeps_the_hours_of_the_weekday_before()
    {
        var calendar = At.Office(data => data with
        {
            Notices = [data.Notices[1] with { MakeUp = [At.Day("2026-06-14")] }],
        });
        Assert.Equal(TimeSpan.FromHours(8), Worked(calendar, "2026-06-14"));
        Assert.Equal(TimeSpan.Zero, Worked(calendar, "2026-06-13"));
    }

    [Fact]
    public void An_office_that_rests_on_Monday_gets_its_holidays_moved_by_its_own_week()
    {
        var week = At.Week("2018-01-01", "07:00-11:30 13:30-17:00", [.. Weekdays[1..], DayOfWeek.Saturday]);
        var calendar = At.Office(data => data with { Hours = [week], Notices = [] });
        Assert.True(calendar.IsWorkingDay(At.Day("2026-06-13")));
        Assert.False(calendar.IsWorkingDay(At.Day("2026-04-28")));
        Assert.False(calendar.IsDecided(2026));
    }

    [Fact]
    public void A_calendar_survives_being_stored()
    {
        var data = At.Usual.Shut("2026-06-10 09:00", "2026-06-12 10:00");
        var text = JsonSerializer.Serialize(data, TimeData.Json);
        var back = JsonSerializer.Deserialize<CalendarData>(text, TimeData.Json)!;
        Assert.Equal(text, JsonSerializer.Serialize(back, TimeData.Json));
        Assert.Equal(TimeSpan.FromHours(2), Worked(new OfficeCalendar(back), "2026-06-10"));
    }

    [Fact]
    public void Many_readers_of_a_fresh_calendar_get_the_same_answers()
    {
        var calendar = At.Office(data => data);
        var answers = Enumerable.Range(0, 400).AsParallel().AsOrdered().Select(run => Later(calendar, run)).ToList();
        Assert.Equal(Enumerable.Range(0, 400).Select(run => Later(OfficeCalendar.Default, run)), answers);
    }

    static DateTimeOffset Later(OfficeCalendar calendar, int run) =>
        calendar.Add(At.Vn("2026-11-23 16:00").AddYears(run % 40), TimeSpan.FromHours(run));

    static TimeSpan Worked(OfficeCalendar calendar, string day) =>
        calendar.Between(VietnamTime.StartOf(At.Day(day)), VietnamTime.StartOf(At.Day(day).AddDays(1)));
}
