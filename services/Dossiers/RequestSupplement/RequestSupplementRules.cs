using EGov.Dossiers.Moving;
using EGov.Dossiers.Settings;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.RequestSupplement;

/// <summary>When papers may be asked for; every refusal at once.</summary>
internal static class RequestSupplementRules
{
    const string Once = "NĐ 61/2018/NĐ-CP, TT 03/2025/TT-VPCP Mẫu 02";
    const int LongestName = 300;

    public static IReadOnlyList<Refusal> Judge(RequestSupplementRequest asked, MoveScene scene, ClockSettings settings) =>
    [
        .. MoveRules.ReasonIsWritten(asked.Reason),
        .. PapersAreNamed(asked.Papers),
        .. SupplementIsAskedOnce(scene, settings),
    ];

    static IEnumerable<Refusal> PapersAreNamed(IReadOnlyList<string> papers)
    {
        if (papers.Count == 0 || papers.Any(name => string.IsNullOrWhiteSpace(name) || name.Length > LongestName))
        {
            yield return new(nameof(PapersAreNamed),
                $"Cần ghi rõ từng giấy tờ phải bổ sung, mỗi tên tối đa {LongestName} ký tự.", "papers", Once);
        }
    }

    /// <summary>All that is missing is asked for at once; more often only where the settings of the day say so.</summary>
    static IEnumerable<Refusal> SupplementIsAskedOnce(MoveScene scene, ClockSettings settings)
    {
        var before = scene.Dossier.Ledger?.Supplements ?? scene.Dossier.Clarifications;
        var most = settings.Supplements.At(scene.Now)?.Most ?? 1;
        if (before >= most)
        {
            yield return new(nameof(SupplementIsAskedOnce), $"Chỉ được yêu cầu bổ sung {most} lần.", "reason", Once);
        }
    }
}
