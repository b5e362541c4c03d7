using System.Collections.Concurrent;

namespace EGov.WorkingTime.Holidays;

/// <summary>Days off and worked by all notices; by the proposal of the law in a year without one.</summary>
internal sealed class NoticeDays
{
    readonly HashSet<int> decided = [];
    readonly Dictionary<DateOnly, YearlyNotice> off = [];
    readonly Dictionary<DateOnly, YearlyNotice> worked = [];
    readonly Dictionary<DateOnly, DateOnly> swappedFor = [];
    readonly ConcurrentDictionary<int, IReadOnlySet<DateOnly>> proposals = new();
    readonly Func<DateOnly, bool> isRest;

    public NoticeDays(IReadOnlyList<YearlyNotice> notices, Func<DateOnly, bool> isRest)
    {
        this.isRest = isRest;
        foreach (var notice in notices)
        {
            if (!decided.Add(notice.Year))
            {
                throw new ArgumentException($"Two notices for {notice.Year}.", nameof(notices));
            }
            Take(notice);
        }
    }

    public bool IsDecided(int year) => decided.Contains(year);

    public bool IsMadeUp(DateOnly day) => worked.ContainsKey(day);

    // A notice speaks to the five-day week and names no holiday of a weekend; who works then rests on it all the same.
    public bool IsOff(DateOnly day) => off.ContainsKey(day) || (IsDecided(day.Year)
        ? PublicHolidays.IsWeekend(day) && PublicHolidays.IsFixed(day)
        : IsProposed(day));

    /// <summary>The weekday whose hours a rest day is worked for, if the notice pairs them.</summary>
    public DateOnly? WorkedFor(DateOnly day) => swappedFor.TryGetValue(day, out var weekday) ? weekday : null;

    public bool IsSwappedOff(DateOnly day) => swappedFor.ContainsValue(day);

    public YearlyNotice? NoticeOf(DateOnly day) => worked.GetValueOrDefault(day) ?? off.GetValueOrDefault(day);

    bool IsProposed(DateOnly day) => proposals
        .GetOrAdd(day.Year, static (year, rest) => PublicHolidays.Propose(year, rest), isRest).Contains(day);

    void Take(YearlyNotice notice)
    {
        foreach (var day in notice.AllOff)
        {
            off[day] = notice;
        }
        foreach (var day in notice.AllWorked)
        {
            worked[day] = notice;
        }
        foreach (var swap in notice.Swaps)
        {
            swappedFor[swap.Worked] = swap.Off;
        }
    }
}
