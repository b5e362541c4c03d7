using EGov.Contracts.Directory;
using EGov.ServiceDefaults.Messaging;

namespace EGov.ServiceDefaults.Tests.Units;

/// <summary>What a directory tells over time: each write one state of one unit, under a number that grows.</summary>
internal sealed class UnitHistory
{
    static readonly DateOnly Start = new(2020, 1, 1);
    static readonly DateTimeOffset At = new(2026, 7, 1, 8, 0, 0, TimeSpan.FromHours(7));

    readonly Random random;
    readonly List<Guid> ids;
    readonly List<UnitChanged> told = [];

    public UnitHistory(int seed, int units = 30)
    {
        random = new Random(seed);
        ids = [.. Enumerable.Range(1, units).Select(number => new Guid(number, 0, 0, new byte[8]))];
        Grow(units * 5);
    }

    /// <summary>All that was told, oldest first.</summary>
    public IReadOnlyList<UnitChanged> Told => told;

    /// <summary>The last state of each unit: what a copy must hold in the end.</summary>
    public Dictionary<Guid, UnitChanged> Last =>
        told.GroupBy(unit => Guid.Parse(unit.Id)).ToDictionary(unit => unit.Key, unit => unit.Last());

    /// <summary>Goes on; gives what came.</summary>
    public IReadOnlyList<UnitChanged> Grow(int writes)
    {
        var before = told.Count;
        for (var write = 0; write < writes; write++)
        {
            var number = told.Count < ids.Count ? told.Count : random.Next(ids.Count);
            told.Add(State(number, told.Count + 1));
        }
        return told[before..];
    }

    /// <summary>Tells something new of every unit.</summary>
    public IReadOnlyList<UnitChanged> Renew()
    {
        var before = told.Count;
        foreach (var number in Enumerable.Range(0, ids.Count))
        {
            told.Add(State(number, told.Count + 1));
        }
        return told[before..];
    }

    public static OutboxMessage Row(UnitChanged unit) => OutboxMessage.Of(unit, At.AddSeconds(unit.Sequence));

    public OutboxMessage[] Shuffled(IEnumerable<UnitChanged> units)
    {
        OutboxMessage[] rows = [.. units.Select(Row)];
        random.Shuffle(rows);
        return rows;
    }

    // A unit stands below one of a smaller number, and may change to another every year.
    UnitChanged State(int number, long sequence)
    {
        var years = random.Next(1, 4);
        var versions = Enumerable.Range(0, years).Select(year => new UnitVersionFact(
            Start.AddYears(year), year == years - 1 ? null : Start.AddYears(year + 1).AddDays(-1),
            $"Đơn vị {number}.{sequence}", "Xã", "commune",
            number == 0 ? null : ids[random.Next(number)].ToString("D"), "1/NQ", null));
        return new(ids[number].ToString("D"), sequence, "area", [.. versions],
            [new("gso", $"{10_000 + number}", Start, null)], [], []);
    }
}
