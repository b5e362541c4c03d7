namespace EGov.Architecture.Tests.Sources;

/// <summary>Says which places break a budget, one per line, so that the failure is the list of work.</summary>
internal static class Budget
{
    public static void Holds(string budget, IEnumerable<string> offenders)
    {
        var places = offenders.ToList();
        Assert.True(places.Count == 0, $"{budget}: {places.Count} place(s)\n  {string.Join("\n  ", places)}");
    }

    /// <summary>Value at a share of the sorted numbers; the middle one at .5.</summary>
    public static int At(this IReadOnlyCollection<int> numbers, double share) => numbers.Count == 0
        ? 0
        : numbers.Order().ElementAt((int)Math.Ceiling(share * numbers.Count) - 1);
}
