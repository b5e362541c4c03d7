using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Tests.Offices;

/// <summary>A one-stop office that also works on Saturday mornings.</summary>
public sealed class SaturdayOfficeTests
{
    static readonly OfficeCalendar OneStop = At.Office(data => data with
    {
        Hours = [At.Week("2018-01-01", "07:30-11:30 13:30-17:00", DayOfWeek.Monday, DayOfWeek.Tuesday,
            DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday) is var week
            ? week with { Shifts = [.. week.Shifts, new Shift(DayOfWeek.Saturday, new(7, 30), new(11, 30))] } : week],
        Notices = [.. data.Notices, new(2027, [At.Day("2027-05-03")], [], [], "TB 2027")],
    });

    [Theory]
    [InlineData("2026-06-13", DayKind.Worked, 4)]
    [InlineData("2026-06-14", DayKind.WeeklyRest, 0)]
    [InlineData("2026-08-22", DayKind.MadeUp, 7.5)]
    [InlineData("2027-05-01", DayKind.Holiday, 0)]
    [InlineData("2027-05-03", DayKind.Holiday, 0)]
    [InlineData("2027-05-08", DayKind.Worked, 4)]
    [InlineData("2028-01-01", DayKind.Holiday, 0)]
    public void A_saturday_is_half_a_day_a_whole_one_when_made_up_and_none_on_a_holiday(
        string day, DayKind kind, double hours)
    {
        Assert.Equal(kind, OneStop.StatusOf(At.Day(day)).Kind);
        Assert.Equal(hours, OneStop.OpenOn(At.Day(day)).Sum(time => (time.To - time.From).TotalHours));
    }

    [Fact]
    public void A_holiday_no_notice_names_is_told_by_the_law() => Assert.Equal(
        ("Ngày Quốc tế lao động", "BLLĐ 2019 Đ.112 k.1 d (C)"),
        (OneStop.StatusOf(At.Day("2027-05-01")).Reason, OneStop.StatusOf(At.Day("2027-05-01")).Source));

    [Fact]
    public void Two_calendars_differ_on_the_days_one_opens_at_other_times() => Assert.Equal(
        [6, 13, 20, 27], OneStop.DifferencesTo(At.Office(data => data with
        {
            Hours = [OneStopWeek with { Shifts = [.. OneStopWeek.Shifts.Where(shift => shift.Day != DayOfWeek.Saturday)] }],
        }), At.Day("2026-06-01"), At.Day("2026-06-30")).Select(day => day.Day));

    [Fact]
    public void A_day_off_for_another_reason_differs_too() => Assert.Equal(
        [At.Day("2026-08-22"), At.Day("2026-08-31")], OfficeCalendar.Default.DifferencesTo(
            At.Office(data => data.Shut("2026-08-31 00:00", "2026-09-01 00:00") with
            {
                Notices = [.. data.Notices.Select(notice => notice with { Swaps = [] })],
            }), At.Day("2026-08-01"), At.Day("2026-09-30")));

    static WeeklyHours OneStopWeek => At.Week("2018-01-01", "07:30-11:30 13:30-17:00", DayOfWeek.Monday,
        DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday);
}
