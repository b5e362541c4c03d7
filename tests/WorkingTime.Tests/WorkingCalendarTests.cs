using FsCheck;
using FsCheck.Fluent;

namespace EGov.WorkingTime.Tests;

public sealed class WorkingCalendarTests
{
    static readonly WorkingCalendar Calendar = WorkingCalendar.Vietnam;

    [Theory]
    [InlineData("2026-02-16", false)]
    [InlineData("2026-02-20", false)]
    [InlineData("2026-02-23", true)]
    [InlineData("2026-04-27", false)]
    [InlineData("2026-08-22", true)]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-08-29", false)]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-10", true)]
    [InlineData("2025-04-26", true)]
    [InlineData("2025-05-02", false)]
    [InlineData("2025-11-24", true)]
    [InlineData("2026-11-24", false)]
    [InlineData("2027-11-24", false)]
    [InlineData("2027-02-08", false)]
    public void Days_of_the_notices_and_proposals_are_known(string day, bool worked) =>
        Assert.Equal(worked, Calendar.IsWorkingDay(DateOnly.Parse(day)));

    [Fact]
    public void Only_years_with_a_notice_are_decided()
    {
        Assert.True(Calendar.IsDecided(2026));
        Assert.False(Calendar.IsDecided(2031));
    }

    [Fact]
    public void Five_working_days_before_the_second_of_September_jump_over_holiday_and_swap()
    {
        Assert.Equal(new DateOnly(2026, 8, 24), Calendar.Add(new DateOnly(2026, 9, 2), -5));
        Assert.Equal(new DateOnly(2026, 8, 22), Calendar.Add(new DateOnly(2026, 8, 21), 1));
    }

    [Fact]
    public void Adding_lands_on_a_working_day_and_counts_back() =>
        Prop.ForAll(Days, Counts, (day, count) =>
        {
            var there = Calendar.Add(day, count);
            return count == 0
                ? there == day
                : Calendar.IsWorkingDay(there)
                    && (count > 0 ? Calendar.Count(day, there) == count : Back(there, day) == -count);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_in_two_steps_is_adding_at_once() =>
        Prop.ForAll(Days, Counts, Counts, (day, one, two) =>
            Calendar.Add(Calendar.Add(day, Math.Abs(one)), Math.Abs(two))
                == Calendar.Add(day, Math.Abs(one) + Math.Abs(two))).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_splits_anywhere() =>
        Prop.ForAll(Days, Counts, Counts, (day, one, two) =>
        {
            var middle = day.AddDays(Math.Abs(one));
            var end = middle.AddDays(Math.Abs(two));
            return Calendar.Count(day, middle) + Calendar.Count(middle, end) == Calendar.Count(day, end);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_count_without_end_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Add(new DateOnly(2026, 1, 1), int.MinValue));

    static int Back(DateOnly from, DateOnly to) =>
        Calendar.Count(from.AddDays(-1), to.AddDays(-1));

    static Arbitrary<DateOnly> Days => Gen.Choose(0, 17 * 365)
        .Select(offset => new DateOnly(2018, 1, 1).AddDays(offset)).ToArbitrary();

    static Arbitrary<int> Counts => Gen.Choose(-200, 200).ToArbitrary();
}
