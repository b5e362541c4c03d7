using System.Text.Json;
using EGov.ServiceDefaults;

namespace EGov.Directory.LoadUnits;

/// <summary>Calendars as a JSON list.</summary>
internal static class CalendarFile
{
    static readonly JsonSerializerOptions Json = ServiceSetup.UseOurJson(new JsonSerializerOptions
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    });

    public static IReadOnlyList<SourceCalendar> Read(string file)
    {
        var read = JsonSerializer.Deserialize<List<SourceCalendar>>(File.ReadAllText(file).Normalize(), Json);
        return read?.Contains(null!) == false && read.TrueForAll(IsWhole) ? read
            : throw new InvalidDataException($"{Path.GetFileName(file)} or a part of it is null.");
    }

    static bool IsWhole(SourceCalendar calendar) => !calendar.Weeks.Any(week => week is null || week.Shifts.Contains(null!))
        && !calendar.Units.Contains(null!) && calendar.Counting?.Contains(null!) != true
        && !calendar.AllNotices.Any(notice => notice is null || notice.Swaps.Contains(null!));
}
