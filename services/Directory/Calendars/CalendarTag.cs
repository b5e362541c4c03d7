using System.Globalization;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.Calendars;

/// <summary>The tag an update of a calendar names: its last write.</summary>
internal static class CalendarTag
{
    public static Refusal Unknown { get; } = new("CalendarIsKnown", "Không có lịch làm việc này.", "id");

    public static string Of(Calendar calendar) => Of(calendar.Id, calendar.Sequence);

    public static string Of(Guid id, long sequence) =>
        ETags.Of("calendar", id.ToString("D"), sequence.ToString(CultureInfo.InvariantCulture));
}
