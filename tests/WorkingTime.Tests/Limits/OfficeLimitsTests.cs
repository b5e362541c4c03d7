using EGov.WorkingTime.Limits;
using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Tests.Limits;

public sealed class OfficeLimitsTests
{
    static readonly OfficeCalendar Calendar = OfficeCalendar.Default;

    [Theory]
    [InlineData("2026-11-23 16:00", 5, LimitUnit.WorkingDays, "2026-12-01 16:00")]
    [InlineData("2026-11-23 16:00", 0.5, LimitUnit.WorkingDays, "2026-11-25 10:00")]
    [InlineData("2026-11-20 17:30", 1, LimitUnit.WorkingDays, "2026-11-23 17:00")]
    [InlineData("2026-08-21 10:00", 5, LimitUnit.WorkingDays, "2026-08-27 10:00")]
    [InlineData("2026-04-24 10:00", 2, LimitUnit.WorkingDays, "2026-04-29 10:00")]
    [InlineData("2026-02-13 09:00", 3, LimitUnit.WorkingDays, "2026-02-25 09:00")]
    [InlineData("2026-11-23 16:00", 8, LimitUnit.WorkingHours, "2026-11-25 16:00")]
    [InlineData("2026-11-23 09:00", 24, LimitUnit.Hours, "2026-11-25 07:00")]
    [InlineData("2026-11-25 09:00", 24, LimitUnit.Hours, "2026-11-26 09:00")]
    [InlineData("2026-11-25 09:00", 3, LimitUnit.Hours, "2026-11-25 13:30")]
    [InlineData("2026-11-18 09:00", 7, LimitUnit.Days, "2026-11-25 09:00")]
    [InlineData("2026-11-18 09:00", 3, LimitUnit.Days, "2026-11-23 07:00")]
    [InlineData("2026-11-17 09:00", 7, LimitUnit.Days, "2026-11-25 07:00")]
    [InlineData("2026-08-17 09:00", 5, LimitUnit.Days, "2026-08-22 09:00")]
    [InlineData("2026-06-10 09:00", 1, LimitUnit.Months, "2026-07-10 09:00")]
    [InlineData("2026-03-31 09:00", 6, LimitUnit.Months, "2026-09-30 17:00")]
    [InlineData("2026-01-29 09:00", 1, LimitUnit.Months, "2026-03-02 07:00")]
    [InlineData("2026-11-23 15:00", 1, LimitUnit.SameDay, "2026-11-23 17:00")]
    [InlineData("2026-11-23 15:01", 1, LimitUnit.SameDay, "2026-11-25 17:00")]
    public void A_limit_is_due_when_its_unit_says(string received, double amount, LimitUnit unit, string due) =>
        Assert.Equal(At.Vn(due), Calendar.Due(At.Vn(received), new TimeLimit((decimal)amount, unit)));

    [Theory]
    [InlineData("2026-11-18 09:00", 7, LimitUnit.Days, "2026-11-25 17:00")]
    [InlineData("2026-11-18 09:00", 3, LimitUnit.Days, "2026-11-23 17:00")]
    [InlineData("2026-06-10 09:00", 1, LimitUnit.Months, "2026-07-10 17:00")]
    public void Calendar_days_may_be_set_to_end_at_closing_time(string received, int amount, LimitUnit unit, string due) =>
        Assert.Equal(At.Vn(due), At.Terms(row => row with { DayLimitsEnd = DayLimitEnd.AtClosing })
            .Due(At.Vn(received), new TimeLimit(amount, unit)));

    [Theory]
    [InlineData("2026-11-23 15:00", "2026-11-23 15:00")]
    [InlineData("2026-11-23 15:01", "2026-11-25 07:00")]
    [InlineData("2026-11-23 12:00", "2026-11-23 13:30")]
    [InlineData("2026-11-22 16:00", "2026-11-23 07:00")]
    public void After_the_cut_off_it_is_handed_on_the_next_working_morning(string received, string handed) =>
        Assert.Equal(At.Vn(handed), Calendar.HandedOn(At.Vn(received)));

    [Fact]
    public void The_cut_off_holds_from_its_day_on_and_may_be_left_out()
    {
        var dated = At.Office(data => data with
        {
            Counting = [data.Counting[0] with { CutOff = null },
                data.Counting[0] with { From = At.Day("2026-12-01"), CutOff = new TimeOnly(14, 0) }],
        });
        Assert.Equal(At.Vn("2026-11-30 16:00"), dated.HandedOn(At.Vn("2026-11-30 16:00")));
        Assert.Equal(At.Vn("2026-12-02 07:00"), dated.HandedOn(At.Vn("2026-12-01 14:30")));
    }

    [Fact]
    public void A_working_day_is_eight_hours_even_where_the_office_is_open_for_four()
    {
        DayOfWeek[] days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday];
        var half = At.Office(data => data with { Hours = [At.Week("2018-01-01", "07:00-11:00", days)] });
        Assert.Equal(At.Vn("2026-06-09 11:00"), half.Due(At.Vn("2026-06-08 07:00"), new(1, LimitUnit.WorkingDays)));
        var four = At.Office(data => data with
        {
            Hours = [At.Week("2018-01-01", "07:00-11:00", days)],
            Counting = [data.Counting[0] with { WorkingDay = TimeSpan.FromHours(4) }],
        });
        Assert.Equal(At.Vn("2026-06-08 11:00"), four.Due(At.Vn("2026-06-08 07:00"), new(1, LimitUnit.WorkingDays)));
    }

    [Theory]
    [InlineData(0, LimitUnit.WorkingDays, "AmountIsInReach")]
    [InlineData(-1, LimitUnit.Hours, "AmountIsInReach")]
    [InlineData(10_001, LimitUnit.Days, "AmountIsInReach")]
    [InlineData(1.5, LimitUnit.Days, "DaysAndMonthsAreWhole")]
    [InlineData(0.5, LimitUnit.Months, "DaysAndMonthsAreWhole")]
    public void Limits_that_cannot_be_counted_are_refused(double amount, LimitUnit unit, string code)
    {
        var limit = new TimeLimit((decimal)amount, unit);
        Assert.Equal([code], LimitRules.Judge(limit).Select(refusal => refusal.Code));
        Assert.False(limit.IsCountable);
        var thrown = Assert.Throws<ArgumentException>(() => Calendar.Due(At.Vn("2026-11-23 15:00"), limit));
        Assert.Contains(code, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-30 16:30", "2026-06-30 16:00")]
    [InlineData("2026-03-31 08:00", "2026-06-30 16:00")]
    [InlineData("2026-03-30 15:30", "2026-06-30 15:30")]
    public void A_last_day_that_closes_before_the_hour_ends_a_limit_of_months_at_the_close(string received, string due)
    {
        DayOfWeek[] week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
        var office = At.Office(data => data with
        {
            Hours = [At.Week("2018-01-01", "08:00-17:00", week), At.Week("2026-06-01", "08:00-16:00", week)],
        });
        Assert.Equal(At.Vn(due), office.Due(At.Vn(received), new TimeLimit(3, LimitUnit.Months)));
    }
}
