using System.Text.Json;
using EGov.Contracts.Directory;
using EGov.WorkingTime.Limits;
using EGov.WorkingTime.Offices;
using EGov.WorkingTime.Tests.Properties;
using EGov.WorkingTime.Told;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.WorkingTime.Tests.Told;

public sealed class BookProperties
{
    static readonly DateOnly First = new(2025, 9, 1);

    [PropertyFact]
    public void An_office_is_open_as_the_calendar_it_follows_on_that_day_says() => Any.Holds(found =>
        found.Office.OpenOn(found.Day).SequenceEqual(found.Alone(found.Day).OpenOn(found.Day)));

    [PropertyFact]
    public void Working_time_of_an_office_is_the_sum_of_its_days() => Any.Holds(found =>
    {
        var days = Enumerable.Range(0, 30).Select(found.Day.AddDays);
        return found.Office.Between(VietnamTime.StartOf(found.Day), VietnamTime.StartOf(found.Day.AddDays(30)))
            == TimeSpan.FromTicks(days.Sum(day => found.Alone(day).OpenOn(day).Sum(time => (time.To - time.From).Ticks)));
    });

    [PropertyFact]
    public void Who_reads_the_event_counts_as_who_wrote_it() =>
        (from found in Any from limit in Cases.Limits select (found, limit)).Holds(pair =>
        {
            var read = pair.found.Calendars.Select(told =>
                JsonSerializer.Deserialize<CalendarChanged>(JsonSerializer.Serialize(told))!).ToList();
            var office = new CalendarBook(read, pair.found.PlacesOf).OfficeOf("u3");
            var received = VietnamTime.StartOf(pair.found.Day).AddHours(9);
            return office.Due(received, pair.limit) == pair.found.Office.Due(received, pair.limit)
                && office.Version == pair.found.Office.Version;
        });

    [PropertyFact]
    public void An_office_no_decision_reaches_keeps_its_days() =>
        (from found in Any from unit in Gen.Choose(0, 4) from subtree in Gen.Elements(true, false)
         select (found, unit, subtree)).Holds(pair =>
        {
            var from = VietnamTime.StartOf(pair.found.Day);
            var closure = new ClosureFact("c", $"u{pair.unit}", pair.subtree, from, from.AddDays(3), "x", "x");
            var decision = new CalendarDecisionFact(
                1, "closure", from, "TB", "x", [closure.UnitId], pair.subtree, pair.found.Day, pair.found.Day.AddDays(2));
            CalendarChanged[] after = [pair.found.Calendars[0] with { Closures = [closure] }, .. pair.found.Calendars[1..]];
            var book = new CalendarBook(after, unit => pair.found.Places.GetValueOrDefault(unit) ?? []);
            return (book.ChangeFor("u3", decision, from)?.Calendar ?? pair.found.Office)
                .DifferencesTo(book.OfficeOf("u3"), First, First.AddDays(500)).FirstOrDefault() == default;
        });

    static Gen<BookCase> Any => from seed in Gen.Choose(1, 60) from day in Gen.Choose(0, 480)
        select BookCase.Of(seed, First.AddDays(day));

    /// <summary>Four units above each other that move, and three calendars some of them follow at times.</summary>
    sealed record BookCase(
        CalendarChanged[] Calendars, Dictionary<string, UnitPlace[]> Places, OfficeCalendar Office, DateOnly Day)
    {
        static readonly System.Collections.Concurrent.ConcurrentDictionary<int, BookCase> Made = new();

        public static BookCase Of(int seed, DateOnly day) => Made.GetOrAdd(seed, Make) with { Day = day };

        public IReadOnlyList<UnitPlace> PlacesOf(string unit) => Places[unit];

        /// <summary>The one calendar of the day, found by walking up without the book, with the unit's closures.</summary>
        public OfficeCalendar Alone(DateOnly day)
        {
            for (var unit = "u3"; unit is not null; unit = Places[unit].Last(place => place.From <= day).ParentId)
            {
                var used = Calendars.Where(told => told.Uses.Any(use =>
                        use.UnitId == unit && use.From <= day && (use.To is null || use.To >= day)))
                    .OrderBy(told => told.Uses[0].From).LastOrDefault();
                if (used is not null)
                {
                    return new OfficeCalendar(ToldCalendar.Read(used));
                }
            }
            return OfficeCalendar.Default;
        }

        static BookCase Make(int seed)
        {
            var random = new Random(seed);
            var places = Enumerable.Range(0, 4).ToDictionary(number => $"u{number}", number => Moves(random, number));
            CalendarChanged[] calendars = [.. Enumerable.Range(0, 3).Select(number => Tell(random, seed, number))];
            return new(calendars, places, new CalendarBook(calendars, unit => places[unit]).OfficeOf("u3"), First);
        }

        static UnitPlace[] Moves(Random random, int number) =>
            [.. new[] { new DateOnly(2018, 1, 1), First.AddDays(random.Next(500)) }
                .Select(day => new UnitPlace(day, number == 0 ? null : $"u{random.Next(number)}"))];

        static CalendarChanged Tell(Random random, int seed, int number)
        {
            var data = RandomCalendar.Make((seed * 3) + number);
            var from = number == 0 ? new DateOnly(2018, 1, 1) : First.AddDays((3 * random.Next(100)) + number);
            return new CalendarChanged($"k{number}", seed, "ngẫu nhiên",
                [.. data.Hours.Select(ToldCalendar.Tell)], [.. data.Counting.Select(ToldCalendar.Tell)], [.. data.Notices.Select(ToldCalendar.Tell)],
                [new CalendarUseFact(number == 0 ? "u0" : $"u{random.Next(1, 4)}", from,
                    random.Next(2) == 0 || number == 0 ? null : from.AddDays(random.Next(200)), "QĐ")], [], []);
        }
    }
}
