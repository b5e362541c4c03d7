using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.SearchProcedures.Ranking;

/// <summary>
/// Special cases ("lại", "lưu động", "thu hồi"): a question that does not speak of one wants the procedure without it,
/// and one that does wants the procedure with it.
/// </summary>
internal sealed class AskedQualifiers
{
    readonly int[] numbers;
    readonly HashSet<int> unasked = [];
    readonly List<int[]> wanted = [];

    public AskedQualifiers(UnderstoodQuery query, Catalogue catalogue, IReadOnlyList<string> qualifiers)
    {
        numbers = [.. qualifiers.Select(one => catalogue.Exact.TryNumber(one, out var number) ? number : -1)];
        unasked.UnionWith(numbers);
        foreach (var concept in query.Concepts)
        {
            var spoken = concept.Wordings.SelectMany(wording => wording.Exact).ToHashSet(StringComparer.Ordinal);
            int[] here = [.. Enumerable.Range(0, numbers.Length).Where(at => spoken.Contains(qualifiers[at]))];
            foreach (var at in here)
            {
                unasked.Remove(numbers[at]);
            }
            if (here.Length > 0 && (concept.IsRule || qualifiers[here[0]].Contains('_')))
            {
                wanted.Add(here);
            }
        }
    }

    public float FactorFor(CatalogueEntry entry)
    {
        var factor = 1f;
        foreach (var word in entry.NameExact)
        {
            factor *= unasked.Contains(word) ? 1 - FieldWeights.Unasked : 1;
        }
        foreach (var any in wanted)
        {
            if (!any.Any(at => entry.NameHas(numbers[at])))
            {
                factor *= 1 - FieldWeights.Missing;
            }
        }
        return factor;
    }
}
