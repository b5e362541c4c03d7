namespace EGov.WorkingTime.Told;

/// <summary>Where a unit stands from a day on; the first place also holds before it, the last after its end.</summary>
/// <param name="From">First day.</param>
/// <param name="ParentId">The unit above, or null at the top.</param>
public sealed record UnitPlace(DateOnly From, string? ParentId);

/// <summary>The line of units above a unit, by day.</summary>
internal sealed class UnitLine(Func<string, IReadOnlyList<UnitPlace>> placesOf)
{
    // Deeper than any organisation; places held beyond a unit's own days could close a circle.
    const int Deepest = 20;

    /// <summary>The unit itself, then the one above it on the day, and so on.</summary>
    public IEnumerable<string> Up(string unitId, DateOnly day)
    {
        var here = unitId;
        for (var depth = 0; here is not null && depth < Deepest; depth++)
        {
            yield return here;
            var places = placesOf(here);
            here = (places.LastOrDefault(place => place.From <= day) ?? places.FirstOrDefault())?.ParentId;
        }
    }

    /// <summary>The unit and all that ever stood above it, and the days on which one of them moved.</summary>
    public IReadOnlyCollection<string> Ever(string unitId, out IReadOnlyCollection<DateOnly> moves)
    {
        var (found, days) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<DateOnly>());
        var waiting = new Stack<string>([unitId]);
        while (waiting.TryPop(out var here))
        {
            if (!found.Add(here))
            {
                continue;
            }
            foreach (var place in placesOf(here))
            {
                days.Add(place.From);
                if (place.ParentId is { } above)
                {
                    waiting.Push(above);
                }
            }
        }
        moves = days;
        return found;
    }
}
