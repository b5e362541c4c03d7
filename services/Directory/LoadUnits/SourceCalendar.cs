using System.Text.Json.Serialization;
using EGov.WorkingTime.Holidays;
using EGov.WorkingTime.Offices;

namespace EGov.Directory.LoadUnits;

/// <summary>A calendar in a file.</summary>
/// <param name="Name">What it is called; a calendar of that name is brought to what the file says.</param>
/// <param name="Weeks">Weekly shifts, dated.</param>
/// <param name="Units">Units that follow it, by any code, from a day on.</param>
/// <param name="Counting">How limits are counted; null for the terms of the platform.</param>
/// <param name="KnownNotices">Whether the notices that come with the platform hold for it.</param>
/// <param name="Notices">Further notices.</param>
internal sealed record SourceCalendar(
    string Name, IReadOnlyList<WeeklyHours> Weeks, IReadOnlyList<SourceUse> Units,
    IReadOnlyList<CountingTerms>? Counting = null, bool KnownNotices = false, IReadOnlyList<YearlyNotice>? Notices = null)
{
    [JsonIgnore]
    public IEnumerable<YearlyNotice> AllNotices => (KnownNotices ? YearlyNotice.Known : []).Concat(Notices ?? []);
}

/// <summary>A unit that follows a calendar of a file.</summary>
internal sealed record SourceUse(string Code, DateOnly From, DateOnly? To = null);
