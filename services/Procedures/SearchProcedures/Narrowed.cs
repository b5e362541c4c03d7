using System.Runtime.InteropServices;
using EGov.Procedures.SearchProcedures.Ranking;

namespace EGov.Procedures.SearchProcedures;

/// <summary>
/// What the filters leave of the matching, in their order, and the counts of each facet under the other filters: a
/// value shows how many there would be if it were chosen instead.
/// </summary>
internal sealed class Narrowed
{
    const int MostValues = 250;
    readonly string[]?[] wanted;
    readonly Dictionary<string, int>[] counts =
        [.. Facet.All.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];

    /// <summary>One pass over the matching serves the list and every facet.</summary>
    public Narrowed(IReadOnlyList<CatalogueEntry> matching, IReadOnlyDictionary<string, string[]> filters)
    {
        wanted = [.. Facet.All.Select(facet => filters.GetValueOrDefault(facet.Name))];
        var found = new List<CatalogueEntry>(filters.Count == 0 ? matching.Count : 0);
        foreach (var entry in matching)
        {
            if (Count(entry.FacetValues))
            {
                found.Add(entry);
            }
        }
        Found = found;
        Facets = Facet.All.Zip(counts, (facet, count) => (facet.Name, Values: Ordered(count)))
            .ToDictionary(facet => facet.Name, facet => facet.Values, StringComparer.Ordinal);
    }

    public IReadOnlyList<CatalogueEntry> Found { get; }

    public IReadOnlyDictionary<string, List<FacetCount>> Facets { get; }

    /// <summary>Counts the procedure where it belongs; true when every filter takes it.</summary>
    bool Count(string[][] values)
    {
        var (missed, last) = (0, 0);
        for (var at = 0; at < values.Length; at++)
        {
            if (wanted[at] is { } any && !Facet.HasAny(values[at], any))
            {
                (missed, last) = (missed + 1, at);
            }
        }
        if (missed == 1)
        {
            Add(last, values[last]);
        }
        for (var at = 0; missed == 0 && at < values.Length; at++)
        {
            Add(at, values[at]);
        }
        return missed == 0;
    }

    void Add(int facet, string[] values)
    {
        foreach (var value in values)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts[facet], value, out _)++;
        }
    }

    static List<FacetCount> Ordered(Dictionary<string, int> counts) => [.. counts
        .Select(pair => new FacetCount(pair.Key, pair.Value))
        .OrderByDescending(count => count.Count)
        .ThenBy(count => count.Value, StringComparer.Ordinal)
        .Take(MostValues)];
}
