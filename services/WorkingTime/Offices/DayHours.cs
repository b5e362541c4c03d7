namespace EGov.WorkingTime.Offices;

/// <summary>The open times of one day in ticks since its midnight, in order; immutable and shared by like days.</summary>
internal sealed class DayHours
{
    readonly (long From, long To)[] open;

    DayHours((long From, long To)[] open)
    {
        this.open = open;
        Total = open.Sum(span => span.To - span.From);
    }

    public static DayHours None { get; } = new([]);

    public long Total { get; }

    public IReadOnlyList<OpenTime> Open => [.. open.Select(span => new OpenTime(new(span.From), new(span.To)))];

    public bool IsEmpty => open.Length == 0;

    public static DayHours Of(IEnumerable<Shift> shifts) =>
        new([.. shifts.OrderBy(shift => shift.From).Select(shift => (shift.From.Ticks, shift.To.Ticks))]);

    /// <summary>What is left of the day when a part of it is shut.</summary>
    public DayHours Without(long from, long to) => new([.. open
        .SelectMany(span => new[] { (span.From, Math.Min(span.To, from)), (Math.Max(span.From, to), span.To) })
        .Where(span => span.Item1 < span.Item2)]);

    /// <summary>Working ticks of the day before a tick.</summary>
    public long Worked(long tick)
    {
        var worked = 0L;
        foreach (var (from, to) in open)
        {
            worked += Math.Max(0, Math.Min(tick, to) - from);
        }
        return worked;
    }

    /// <summary>The first tick at or after the given one that is open; both ends of a shift are open. -1 if none.</summary>
    public long Next(long tick)
    {
        foreach (var (from, to) in open)
        {
            if (tick <= to)
            {
                return Math.Max(tick, from);
            }
        }
        return -1;
    }

    /// <summary>The last tick at or before the given one that is open; -1 if none.</summary>
    public long Previous(long tick)
    {
        for (var index = open.Length - 1; index >= 0; index--)
        {
            if (tick >= open[index].From)
            {
                return Math.Min(tick, open[index].To);
            }
        }
        return -1;
    }

    /// <summary>The earliest tick by which so much is worked; more than none, at most all.</summary>
    public long Earliest(long worked)
    {
        var index = 0;
        for (; worked > open[index].To - open[index].From; index++)
        {
            worked -= open[index].To - open[index].From;
        }
        return open[index].From + worked;
    }

    /// <summary>The latest tick before which no more than so much is worked; less than all.</summary>
    public long Latest(long worked)
    {
        var index = 0;
        for (; worked >= open[index].To - open[index].From; index++)
        {
            worked -= open[index].To - open[index].From;
        }
        return open[index].From + worked;
    }
}
