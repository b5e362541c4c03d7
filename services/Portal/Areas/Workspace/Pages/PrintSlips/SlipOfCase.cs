using EGov.Portal.DossierService;
using EGov.ServiceDefaults;
using EGov.Portal.Words;

namespace EGov.Portal.Areas.Workspace.Pages.PrintSlips;

/// <summary>A slip that a step of a dossier gives rise to.</summary>
/// <param name="Kind">supplement, refusal, apology or stopping.</param>
/// <param name="Step">The step.</param>
internal sealed record SlipOfCase(string Kind, HistoryRecord Step)
{
    /// <summary>The form in force on the day of the step.</summary>
    public SlipForm Form => SlipForms.Of(Kind, Day);

    public SlipFormSet Set => SlipForms.On(Day);

    DateOnly Day => LocalTime.DayOf(Step.At);

    /// <summary>All slips of a dossier, newest first.</summary>
    public static IReadOnlyList<SlipOfCase> All(DossierRecord one) =>
        [.. one.Steps.Reverse().Select(step => KindOf(step.Verb) is { } kind ? new SlipOfCase(kind, step) : null)
            .OfType<SlipOfCase>()];

    static string? KindOf(string verb) => verb switch
    {
        "requestSupplement" => "supplement",
        "decline" or "refuse" => "refusal",
        "giveNewDate" => "apology",
        "stop" => "stopping",
        _ => null,
    };
}
