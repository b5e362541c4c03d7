using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime.Deadlines;

namespace EGov.Dossiers.Moving;

/// <summary>What holds for every step.</summary>
internal static class MoveRules
{
    const int LongestReason = 2_000;

    /// <summary>409: no row leads from here.</summary>
    public static Refusal NotNow(DossierState state) => new(
        "StepIsPossibleNow", $"Hồ sơ đang ở trạng thái “{state.Words()}”, không làm được việc này.");

    /// <summary>The deadline takes the step (WorkingTime, NĐ 61/2018 Đ.19).</summary>
    public static IEnumerable<Refusal> ClockTakesIt(MoveScene scene, DossierAct act) =>
        scene.Row.Clock is not { } kind || kind == StepKind.Received || scene.Dossier.Ledger is not { } ledger ? []
        : StepRules.Judge(ledger, DossierClock.Line(kind, act), scene.Calendar)
            .Select(refusal => new Refusal(refusal.Code, refusal.Message, refusal.Field, refusal.Article));

    /// <summary>A reason that is told to the applicant is written in full.</summary>
    public static IEnumerable<Refusal> ReasonIsWritten(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
        {
            yield return new(nameof(ReasonIsWritten), $"Cần nêu đầy đủ lý do, tối đa {LongestReason} ký tự.", "reason");
        }
    }
}
