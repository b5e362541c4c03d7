using EGov.Dossiers.Settings;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.UndoStep;

/// <summary>When a step may be taken back; every refusal at once. Which verbs can be, their rows say.</summary>
internal static class UndoStepRules
{
    public static IReadOnlyList<Refusal> Judge(
        DossierStep last, string subject, DateTimeOffset now, ClockSettings settings) =>
    [
        .. LastStepCanBeUndone(last),
        .. LastStepIsOnesOwn(last, subject),
        .. UndoIsInTime(last, now, settings),
    ];

    static IEnumerable<Refusal> LastStepCanBeUndone(DossierStep last)
    {
        if (!DossierTransitions.All.Any(row =>
            row.Verb == last.Verb && row.From == last.From && row.To == last.To && row.Undone))
        {
            yield return new(nameof(LastStepCanBeUndone),
                "Việc vừa làm đã được thông báo cho người nộp, không hoàn tác được.");
        }
    }

    static IEnumerable<Refusal> LastStepIsOnesOwn(DossierStep last, string subject)
    {
        if (last.By != subject)
        {
            yield return new(nameof(LastStepIsOnesOwn), "Chỉ người đã làm mới được hoàn tác.");
        }
    }

    static IEnumerable<Refusal> UndoIsInTime(DossierStep last, DateTimeOffset now, ClockSettings settings)
    {
        var minutes = settings.Undo.At(last.At)?.Minutes ?? 0;
        if (now - last.At > TimeSpan.FromMinutes(minutes))
        {
            yield return new(nameof(UndoIsInTime), $"Chỉ hoàn tác được trong {minutes} phút.");
        }
    }
}
