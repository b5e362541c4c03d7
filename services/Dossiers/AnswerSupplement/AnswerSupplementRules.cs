using EGov.Dossiers.Moving;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.AnswerSupplement;

/// <summary>What answers a request for papers; every refusal at once.</summary>
internal static class AnswerSupplementRules
{
    public static IReadOnlyList<Refusal> Judge(AnswerSupplementRequest asked) =>
    [
        .. SomethingIsHandedIn(asked),
        .. PartRules.PartsAreNamed(asked.Parts),
        .. PartRules.PartsAreCounted(asked.Parts),
    ];

    static IEnumerable<Refusal> SomethingIsHandedIn(AnswerSupplementRequest asked)
    {
        if (asked.Parts.Count == 0 && string.IsNullOrWhiteSpace(asked.Words))
        {
            yield return new(nameof(SomethingIsHandedIn), "Cần nộp ít nhất một giấy tờ hoặc giải trình.", "parts");
        }
    }
}
