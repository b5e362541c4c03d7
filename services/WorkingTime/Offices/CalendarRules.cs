namespace EGov.WorkingTime.Offices;

/// <summary>When the calendar of an office can be used; every refusal at once. Pure.</summary>
public static class CalendarRules
{
    /// <summary>All that is wrong with it; empty if an <see cref="OfficeCalendar"/> can be made of it.</summary>
    public static IReadOnlyList<TimeRefusal> Judge(CalendarData data) =>
    [
        .. HoursAreStated(data),
        .. HoursBeginOnDifferentDays(data),
        .. ShiftsEndAfterTheyBegin(data),
        .. ShiftsDoNotOverlap(data),
        .. ClosuresEndAfterTheyBegin(data),
        .. ClosuresNameReasonAndSource(data),
        .. CountingIsStated(data),
        .. NoticesAreOfDifferentYears(data),
    ];

    /// <summary>All that is wrong with calendars followed one after another.</summary>
    public static IReadOnlyList<TimeRefusal> JudgeAll(IReadOnlyList<CalendarPeriod> periods) =>
        [.. PeriodsFollowInOrder(periods), .. periods.SelectMany(period => Judge(period.Data))];

    static IEnumerable<TimeRefusal> PeriodsFollowInOrder(IReadOnlyList<CalendarPeriod> periods)
    {
        if (periods.Count == 0 || periods.Skip(1).Where((period, index) => period.From <= periods[index].From).Any())
        {
            yield return new(nameof(PeriodsFollowInOrder),
                "Cần ít nhất một lịch, các lịch nối tiếp nhau theo ngày.", "periods");
        }
    }

    static IEnumerable<TimeRefusal> HoursAreStated(CalendarData data)
    {
        if (data.Hours.Count == 0 || data.Hours.Any(week => week.Shifts.Count == 0))
        {
            yield return new(nameof(HoursAreStated), "Mỗi tuần phải có ít nhất một ca làm việc.", "hours");
        }
    }

    static IEnumerable<TimeRefusal> HoursBeginOnDifferentDays(CalendarData data) =>
        Twice(data.Hours.Select(week => week.From)).Select(day => new TimeRefusal(
            nameof(HoursBeginOnDifferentDays), $"Hai bảng giờ cùng bắt đầu từ {day:dd/MM/yyyy}.", "hours"));

    static IEnumerable<TimeRefusal> ShiftsEndAfterTheyBegin(CalendarData data) =>
        data.Hours.SelectMany(week => week.Shifts).Where(shift => shift.To <= shift.From)
            .Select(shift => new TimeRefusal(nameof(ShiftsEndAfterTheyBegin),
                $"Ca {shift.From:HH\\:mm}–{shift.To:HH\\:mm} kết thúc trước khi bắt đầu.", "hours"));

    static IEnumerable<TimeRefusal> ShiftsDoNotOverlap(CalendarData data) =>
        data.Hours.SelectMany(week => week.Shifts.GroupBy(shift => shift.Day)).SelectMany(Overlaps)
            .Select(shift => new TimeRefusal(nameof(ShiftsDoNotOverlap),
                $"Ca bắt đầu lúc {shift.From:HH\\:mm} chồng lên ca trước.", "hours"));

    static IEnumerable<TimeRefusal> ClosuresEndAfterTheyBegin(CalendarData data) =>
        data.Closures.Where(closure => closure.To <= closure.From).Select(closure => new TimeRefusal(
            nameof(ClosuresEndAfterTheyBegin), "Thời gian đóng cửa kết thúc trước khi bắt đầu.", "closures"));

    static IEnumerable<TimeRefusal> ClosuresNameReasonAndSource(CalendarData data) => data.Closures
        .Where(closure => string.IsNullOrWhiteSpace(closure.Reason) || string.IsNullOrWhiteSpace(closure.Source))
        .Select(closure => new TimeRefusal(
            nameof(ClosuresNameReasonAndSource), "Cần nêu lý do và văn bản về việc đóng cửa.", "closures"));

    static IEnumerable<TimeRefusal> CountingIsStated(CalendarData data)
    {
        if (data.Counting.Count == 0 || Twice(data.Counting.Select(row => row.From)).Any()
            || data.Counting.Any(row => row.WorkingDay <= TimeSpan.Zero || row.WorkingDay > TimeSpan.FromDays(1)))
        {
            yield return new(nameof(CountingIsStated),
                "Cần cách tính thời hạn, mỗi ngày một dòng, một ngày làm việc từ trên 0 đến 24 giờ.", "counting");
        }
    }

    static IEnumerable<TimeRefusal> NoticesAreOfDifferentYears(CalendarData data) =>
        Twice(data.Notices.Select(notice => notice.Year)).Select(year => new TimeRefusal(
            nameof(NoticesAreOfDifferentYears), $"Năm {year} có hai thông báo.", "notices"));

    static IEnumerable<Shift> Overlaps(IEnumerable<Shift> day)
    {
        var ordered = day.OrderBy(shift => shift.From).ToList();
        return ordered.Skip(1).Where((shift, index) => shift.From < ordered[index].To);
    }

    static IEnumerable<T> Twice<T>(IEnumerable<T> values) =>
        values.GroupBy(value => value).Where(group => group.Count() > 1).Select(group => group.Key);
}
