using System.Globalization;
using EGov.Portal.ProcedureService;
using EGov.ServiceDefaults.Problems;

namespace EGov.Portal.DossierService;

/// <summary>A paper of the procedure on a form: whether it is there, as what, how often.</summary>
internal sealed record PaperTick(int Index, PaperRecord Paper, bool IsTicked, string Kind, int Count)
{
    const int Most = 999;

    public PartRecord Part => new(Paper.Code ?? "", Paper.Name.Trim(), Kind, Count);

    /// <summary>As the procedure wants them, none ticked.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="kind">What they are handed in as; none: as the procedure wants each.</param>
    public static IReadOnlyList<PaperTick> Of(IReadOnlyList<PaperRecord> papers, string? kind = null) =>
        [.. papers.Select((paper, index) => new PaperTick(index, paper, false, kind ?? Usual(paper), Usually(paper)))];

    public static IReadOnlyList<PaperTick> Read(IFormCollection form, IReadOnlyList<PaperRecord> papers, string? kind = null)
    {
        var ticked = form["parts"].ToHashSet();
        return [.. papers.Select((paper, index) => new PaperTick(
            index, paper, ticked.Contains($"{index}"),
            kind ?? (form[$"kind-{index}"].ToString() is { Length: > 0 } chosen ? chosen : Usual(paper)),
            int.TryParse(form[$"count-{index}"], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count is > 0 and <= Most ? count : Usually(paper)))];
    }

    /// <summary>Papers that may not be missing and are; all in one sentence.</summary>
    public static IEnumerable<Refusal> Missing(IReadOnlyList<PaperTick> papers) =>
        papers.Where(one => one.Paper.IsNeeded && !one.IsTicked).Select(one =>
            new Refusal("RequiredPapersArePresent", $"Thiếu: {one.Paper.Name}.", "parts"));

    static string Usual(PaperRecord paper) => paper.Originals > 0 || paper.Copies == 0 ? "original" : "copy";

    static int Usually(PaperRecord paper) => Math.Max(1, paper.Originals > 0 ? paper.Originals : paper.Copies);
}
