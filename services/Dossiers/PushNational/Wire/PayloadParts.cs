using System.Globalization;
using EGov.WorkingTime;

namespace EGov.Dossiers.PushNational.Wire;

/// <summary>The lists inside a pushed dossier.</summary>
internal static class PayloadParts
{
    public static IReadOnlyList<SyncedPaper> Papers(Dossier dossier, string address) =>
    [
        .. dossier.Filing.Parts.SelectMany(part => (part.Files ?? []).Select(file => new SyncedPaper(
            file.ToString("D"), WireText.Fit(part.Name, 500), "False", part.Code,
            address.Length == 0 ? "" : $"{address.TrimEnd('/')}/{file:D}", "1", "0", "0", ""))),
    ];

    /// <summary>Fees of the channel, where the procedure has one time limit there and so one list of fees.</summary>
    public static IReadOnlyList<SyncedFee> Fees(StepView view) =>
        view.Offer?.Channels.FirstOrDefault(one => one.Channel == view.Dossier.Channel)?.Times is [var only]
            ? [.. only.Fees.Where(fee => fee is { Amount: not null, Currency: "VND" }).Select(fee => new SyncedFee(
                WireText.Fit(fee.Note, 500) is { Length: > 0 } name ? name : "Phí, lệ phí", fee.Code, "1",
                fee.Amount!.Value.ToString(CultureInfo.InvariantCulture), ""))]
            : [];

    /// <summary>Each step that asked for papers, with the step out of the wait if it came.</summary>
    public static IReadOnlyList<SyncedSupplement> Supplements(StepView view) =>
        [.. view.Steps.Where(Asks).Select(asked => Supplement(view, asked,
            view.Steps.FirstOrDefault(step => step.Number > asked.Number && step.From == asked.To && step.To != asked.To)))];

    static SyncedSupplement Supplement(StepView view, DossierStep asked, DossierStep? came)
    {
        string UnitOf(DossierStep? step) => step is null ? ""
            : WireText.Fit(view.Offices.NameOf(step.HolderUnitId, VietnamTime.DayOf(step.At)), 200);
        return new(
            $"{view.Dossier.Number}-{asked.Number}", UnitOf(asked),
            WireText.Fit(asked.Reason, 2_000) is { Length: > 0 } reason ? reason : asked.To.Words(),
            WireText.Moment(asked.At), UnitOf(came), WireText.Fit(came?.Reason, 500), WireText.Moment(came?.At),
            WireText.Flag(came is not null), [], [], WireText.Moment(asked.DueBefore), WireText.Moment(came?.DueAfter));
    }

    static bool Asks(DossierStep step) => step.From != step.To
        && step.To is DossierState.Clarifying or DossierState.AwaitingSupplement;
}
