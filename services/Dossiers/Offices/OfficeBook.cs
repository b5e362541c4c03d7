using System.Collections.Concurrent;
using EGov.Contracts.Directory;
using EGov.WorkingTime.Offices;
using EGov.WorkingTime.Told;

namespace EGov.Dossiers.Offices;

/// <summary>Units and calendars as the directory told them up to one moment. Immutable.</summary>
internal sealed class OfficeBook
{
    readonly Dictionary<Guid, UnitChanged> units;
    readonly CalendarBook calendars;
    readonly ConcurrentDictionary<Guid, OfficeCalendar> offices = new();

    public OfficeBook(string tag, IReadOnlyList<UnitChanged> units, IReadOnlyList<CalendarChanged> calendars)
    {
        Tag = tag;
        this.units = units.ToDictionary(unit => Guid.Parse(unit.Id));
        this.calendars = new(calendars, id => this.units.TryGetValue(Guid.Parse(id), out var unit)
            ? [.. unit.Versions.Select(version => new UnitPlace(version.From, version.ParentId))] : []);
    }

    /// <summary>Another for every other state.</summary>
    public string Tag { get; }

    /// <summary>The calendars, for what a decision changes.</summary>
    public CalendarBook Calendars => calendars;

    /// <summary>Every unit there ever was.</summary>
    public IEnumerable<Guid> Units => units.Keys;

    /// <summary>The unit, or null where the directory has told of none.</summary>
    public UnitChanged? Find(Guid unit) => units.GetValueOrDefault(unit);

    /// <summary>The calendar of an office over all its days.</summary>
    public OfficeCalendar CalendarOf(Guid unit) => offices.GetOrAdd(unit, id => calendars.OfficeOf(id.ToString("D")));

    /// <summary>What the unit is called on a day; empty where it is not known.</summary>
    public string NameOf(Guid unit, DateOnly day) => VersionOf(unit, day)?.Name ?? "";

    /// <summary>Whether the unit is there on a day.</summary>
    public bool IsThere(Guid unit, DateOnly day) => VersionOf(unit, day) is { } version && !(version.To < day);

    /// <summary>The unit's code on a day, the first of the kinds it has; null where it has none of them.</summary>
    public string? CodeOf(Guid unit, IEnumerable<string> kinds, DateOnly day) => kinds.Select(kind => Find(unit)?.Codes
        .FirstOrDefault(code => code.Kind == kind && code.From <= day && !(code.To < day))?.Value)
        .FirstOrDefault(code => code is not null);

    UnitVersionFact? VersionOf(Guid unit, DateOnly day) => Find(unit)?.Versions.LastOrDefault(one => one.From <= day);
}
