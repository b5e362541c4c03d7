using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Tests.Offices;

public sealed class OfficeArithmeticTests
{
    static readonly OfficeCalendar Calendar = OfficeCalendar.Default;

    [Theory]
    [InlineData("2026-11-23 09:30", "2026-11-23 09:30")]
    [InlineData("2026-11-23 12:10", "2026-11-23 13:30")]
    [InlineData("2026-11-23 06:00", "2026-11-23 07:00")]
    [InlineData("2026-11-20 17:01", "2026-11-23 07:00")]
    [InlineData("2026-11-23 17:01", "2026-11-25 07:00")]
    [InlineData("2026-11-21 10:00", "2026-11-23 07:00")]
    [InlineData("2026-08-21 18:00", "2026-08-22 07:00")]
    [InlineData("2026-02-13 17:00", "2026-02-13 17:00")]
    [InlineData("2026-02-13 17:01", "2026-02-23 07:00")]
    public void Received_outside_working_time_counts_from_the_next_opening(string received, string start) =>
        Assert.Equal(At.Vn(start), Calendar.NextWorkingMoment(At.Vn(received)));

    [Theory]
    [InlineData("2026-11-23 09:30", "2026-11-23 09:30")]
    [InlineData("2026-11-23 12:10", "2026-11-23 11:30")]
    [InlineData("2026-11-25 06:59", "2026-11-23 17:00")]
    [InlineData("2026-01-01 00:00", "2025-12-31 17:00")]
    public void The_last_open_moment_lies_before_the_break(string moment, string last) =>
        Assert.Equal(At.Vn(last), Calendar.PreviousWorkingMoment(At.Vn(moment)));

    [Theory]
    [InlineData("2026-11-23 16:00", 1, "2026-11-23 17:00")]
    [InlineData("2026-11-23 16:00", 2, "2026-11-25 08:00")]
    [InlineData("2026-11-23 16:00", 40, "2026-12-01 16:00")]
    [InlineData("2026-11-23 07:00", 8, "2026-11-23 17:00")]
    [InlineData("2026-11-23 12:00", 0, "2026-11-23 13:30")]
    [InlineData("2026-08-21 17:30", 8, "2026-08-22 17:00")]
    [InlineData("2026-12-31 16:00", 9, "2027-01-04 17:00")]
    public void Working_hours_are_added_over_lunch_rest_and_holidays(string from, int hours, string until) =>
        Assert.Equal(At.Vn(until), Calendar.Add(At.Vn(from), TimeSpan.FromHours(hours)));

    [Theory]
    [InlineData("2026-11-25 08:00", 2, "2026-11-23 16:00")]
    [InlineData("2026-11-23 17:00", 8, "2026-11-23 07:00")]
    [InlineData("2026-11-23 13:30", 1, "2026-11-23 10:30")]
    [InlineData("2026-11-22 13:30", 0, "2026-11-20 17:00")]
    [InlineData("2027-01-04 17:00", 9, "2026-12-31 16:00")]
    public void Working_hours_are_subtracted_the_same_way(string to, int hours, string from)
    {
        Assert.Equal(At.Vn(from), Calendar.Subtract(At.Vn(to), TimeSpan.FromHours(hours)));
        Assert.Equal(At.Vn(from), Calendar.Add(At.Vn(to), TimeSpan.FromHours(-hours)) is var found && hours > 0
            ? found : Calendar.PreviousWorkingMoment(At.Vn(to)));
    }

    [Fact]
    public void Any_offset_of_the_same_moment_gives_the_same_answer_in_Vietnam_time()
    {
        var due = Calendar.Add(At.Vn("2026-11-23 16:00").ToUniversalTime(), TimeSpan.FromHours(2));
        Assert.Equal(At.Vn("2026-11-25 08:00"), due);
        Assert.Equal(TimeSpan.FromHours(7), due.Offset);
    }

    [Fact]
    public void Working_time_backwards_is_negative() =>
        Assert.Equal(TimeSpan.FromHours(-2), Calendar.Between(At.Vn("2026-11-25 08:00"), At.Vn("2026-11-23 16:00")));

    [Fact]
    public void Working_time_is_counted_over_years() => Assert.Equal(
        8 * Enumerable.Range(0, 730).Select(At.Day("2025-01-01").AddDays).Count(WorkingCalendar.Vietnam.IsWorkingDay),
        Calendar.Between(At.Vn("2025-01-01 00:00"), At.Vn("2027-01-01 00:00")).TotalHours);

    [Fact]
    public void Moments_beyond_the_calendar_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.NextWorkingMoment(At.Vn("2200-01-05 08:00")));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Calendar.Add(At.Vn("2199-12-30 08:00"), TimeSpan.FromHours(100)));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Calendar.Subtract(At.Vn("1900-01-03 08:00"), TimeSpan.FromHours(100)));
    }
}
