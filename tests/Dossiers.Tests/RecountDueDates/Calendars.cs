using System.Text.Json;
using EGov.Contracts.Directory;
using EGov.ServiceDefaults;
using EGov.WorkingTime.Offices;
using EGov.WorkingTime.Told;

namespace EGov.Dossiers.Tests.RecountDueDates;

/// <summary>Calendars as the directory tells them.</summary>
internal static class Calendars
{
    public static readonly Guid Id = Guid.Parse("0193a000-0000-7000-8000-000000000001");

    /// <summary>The usual calendar, with a closure of a unit for each day a decision shut it.</summary>
    public static CalendarChanged Told(Guid unit, params DateOnly[] shut)
    {
        var (usual, top) = (CalendarData.Default, unit.ToString("D"));
        var closures = shut.Select((day, index) => new ClosureFact($"c{index}", top, true, Start(day), Start(day.AddDays(1)),
            "Mất điện toàn xã", $"{index + 2}/TB-UBND")).ToList();
        return new(Id.ToString("D"), shut.Length + 1, "Lịch chung", [.. usual.Hours.Select(ToldCalendar.Tell)],
            [.. usual.Counting.Select(ToldCalendar.Tell)], [.. usual.Notices.Select(ToldCalendar.Tell)],
            [new(top, new(2020, 1, 1), null, "1/QĐ")], closures,
            [Decided(1, "opened", top, null), .. shut.Select((day, index) => Decided(index + 2, "closure", top, day))]);
    }

    /// <summary>The copy of it, taken over a minute ago.</summary>
    public static Task KeepAsync(DossiersDatabase database, CalendarChanged told) => database.RunAsync("""
        insert into calendar_copy (id, sequence, state, at)
        values ($1, $2, $3::jsonb, clock_timestamp() - interval '1 minute')
        on conflict (id) do update set sequence = excluded.sequence, state = excluded.state, at = excluded.at
        """, Id, told.Sequence, JsonSerializer.Serialize(told, ServiceSetup.OurJson));

    static CalendarDecisionFact Decided(int number, string kind, string unit, DateOnly? day) => new(
        number, kind, new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), $"{number}/TB-UBND", "Mất điện toàn xã", [unit], true, day, day);

    static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7));
}
