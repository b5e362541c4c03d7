using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Tests.Offices;

public sealed class OfficeDaysTests
{
    [Theory]
    [InlineData("2026-06-10", DayKind.Worked, null)]
    [InlineData("2026-06-13", DayKind.WeeklyRest, null)]
    [InlineData("2026-11-24", DayKind.Holiday, "Ngày Văn hóa Việt Nam")]
    [InlineData("2026-04-27", DayKind.Holiday, "Giỗ Tổ Hùng Vương")]
    [InlineData("2027-02-10", DayKind.Holiday, "Tết Âm lịch")]
    [InlineData("2026-08-31", DayKind.SwappedOff, null)]
    [InlineData("2026-08-22", DayKind.MadeUp, null)]
    public void A_day_says_what_it_is_and_by_what_source(string day, DayKind kind, string? reason)
    {
        var status = OfficeCalendar.Default.StatusOf(At.Day(day));
        Assert.Equal((kind, reason), (status.Kind, status.Reason));
        Assert.NotEmpty(status.Source);
    }

    [Theory]
    [InlineData("2026-06-10", DayKind.PartlyClosed)]
    [InlineData("2026-06-11", DayKind.Closed)]
    [InlineData("2026-06-13", DayKind.WeeklyRest)]
    public void A_closure_shows_on_the_days_that_would_be_worked(string day, DayKind kind)
    {
        var calendar = At.Office(data => data.Shut("2026-06-10 09:00", "2026-06-14 10:00"));
        var status = calendar.StatusOf(At.Day(day));
        Assert.Equal(kind, status.Kind);
        Assert.Equal(kind == DayKind.WeeklyRest ? null : "mất điện", status.Reason);
    }

    [Fact]
    public void Exceptions_are_the_days_that_are_not_ordinary() => Assert.Equal(
        ["2026-08-22", "2026-08-23", "2026-08-29", "2026-08-30", "2026-08-31", "2026-09-01", "2026-09-02"],
        OfficeCalendar.Default.Exceptions(At.Day("2026-08-20"), At.Day("2026-09-03"))
            .Select(day => $"{day.Day:yyyy-MM-dd}"));
}
