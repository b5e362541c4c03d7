using EGov.Directory.Calendars;
using EGov.Directory.ShowCalendar;
using EGov.WorkingTime;
using EGov.WorkingTime.Offices;
using EGov.WorkingTime.Words;

namespace EGov.Directory.CountTime;

/// <summary>How much working time lies between two moments.</summary>
/// <param name="From">From.</param>
/// <param name="Until">Until.</param>
/// <param name="WorkingTime">Exact; negative if the second moment is earlier.</param>
/// <param name="Words">In Vietnamese, in days and hours.</param>
/// <param name="WorkingDays">Days between, both counted, on which the office works.</param>
/// <param name="Version">State of the calendar.</param>
/// <param name="Exceptions">Days between that are no ordinary working days.</param>
internal sealed record SpanAnswer(
    DateTimeOffset From, DateTimeOffset Until, TimeSpan WorkingTime, string Words, int WorkingDays, string Version,
    IReadOnlyList<DayTold> Exceptions)
{
    public static SpanAnswer Of(ReadOffice found, DateTimeOffset from, DateTimeOffset until)
    {
        var office = found.Office;
        var (time, day) = (office.Between(from, until), VietnamTime.DayOf(from));
        var words = RemainingWords.Span(time.Duration(), office.CountingOn(day).WorkingDay, Language.Vietnamese);
        var last = VietnamTime.DayOf(until);
        return new(from, until, time, words, Math.Max(0, Enumerable.Range(day.DayNumber, Math.Max(0, last.DayNumber - day.DayNumber + 1))
            .Count(number => office.IsWorkingDay(DateOnly.FromDayNumber(number)))), office.Version, Told(office, from, until));
    }

    public static IReadOnlyList<DayTold> Told(OfficeCalendar office, DateTimeOffset from, DateTimeOffset until) =>
        [.. office.Exceptions(VietnamTime.DayOf(from), VietnamTime.DayOf(until)).Select(day => DayTold.Of(office, day.Day))];
}
