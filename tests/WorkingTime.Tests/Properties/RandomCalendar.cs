using EGov.WorkingTime.Holidays;
using EGov.WorkingTime.Offices;

namespace EGov.WorkingTime.Tests.Properties;

/// <summary>Calendars no office has: odd shifts, a change of hours, swaps, make-up days and closures at random.</summary>
internal static class RandomCalendar
{
    static readonly string[] Patterns =
    [
        "07:00-11:30 13:30-17:00", "07:30-11:30 13:00-17:00", "08:00-12:00", "06:45-09:00 09:15-11:45 13:00-16:30",
        "13:00-21:00", "08:07-11:52 11:52-16:01",
    ];

    static readonly DateOnly First = new(2025, 9, 1);

    public static CalendarData Make(int seed)
    {
        var random = new Random(seed);
        return new CalendarData(
            $"random {seed}",
            [Week(random, new DateOnly(2020, 1, 1)), Week(random, new DateOnly(2026, 3, 10))],
            [.. new[] { 2025, 2026 }.Where(_ => random.Next(4) > 0).Select(year => Notice(random, year))],
            [.. Enumerable.Range(0, random.Next(5)).Select(_ => Shut(random))],
            [Terms(random)]);
    }

    static WeeklyHours Week(Random random, DateOnly from) => new(from,
        [.. Enum.GetValues<DayOfWeek>().SelectMany(day => Day(random, day))], "random");

    static IEnumerable<Shift> Day(Random random, DayOfWeek day)
    {
        var chance = day switch { DayOfWeek.Monday => 10, DayOfWeek.Saturday => 2, DayOfWeek.Sunday => 0, _ => 9 };
        return random.Next(10) < chance ? Shifts(day, Patterns[random.Next(Patterns.Length)]) : [];
    }

    internal static IEnumerable<Shift> Shifts(DayOfWeek day, string pattern) => pattern.Split(' ')
        .Select(part => part.Split('-'))
        .Select(ends => new Shift(day, TimeOnly.Parse(ends[0]), TimeOnly.Parse(ends[1])));

    static YearlyNotice Notice(Random random, int year)
    {
        var days = Enumerable.Range(0, 365).Select(new DateOnly(year, 1, 1).AddDays).ToArray();
        random.Shuffle(days);
        var weekdays = days.Where(day => !PublicHolidays.IsWeekend(day)).ToList();
        var weekend = days.Where(PublicHolidays.IsWeekend).ToList();
        var swaps = random.Next(4);
        return new YearlyNotice(year, weekdays[..random.Next(8, 20)],
            [.. weekdays[20..(20 + swaps)].Zip(weekend, (off, worked) => new Swap(off, worked))],
            weekend[swaps..(swaps + random.Next(3))], "random");
    }

    static Closure Shut(Random random)
    {
        var from = VietnamTime.StartOf(First.AddDays(random.Next(500))).AddMinutes(random.Next(1_440));
        return new Closure(from, from.AddMinutes(random.Next(1, random.Next(2) == 0 ? 300 : 7_000)), "random", "random");
    }

    static CountingTerms Terms(Random random) => new(
        new DateOnly(2020, 1, 1), TimeSpan.FromHours(8), random.Next(2) == 0 ? null : new TimeOnly(15, 0),
        random.Next(2) == 0, 1, random.Next(2) == 0 ? DayLimitEnd.AtTheHour : DayLimitEnd.AtClosing,
        DueComparison.ByMoment, "random");
}
