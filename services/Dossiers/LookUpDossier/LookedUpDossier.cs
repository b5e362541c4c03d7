using EGov.Dossiers.Offices;
using EGov.WorkingTime;
using EGov.WorkingTime.Words;

namespace EGov.Dossiers.LookUpDossier;

/// <summary>What anybody may see who holds the receipt: no full name, no paper, no reason.</summary>
/// <param name="Number">Dossier code.</param>
/// <param name="ProcedureName">What it is about.</param>
/// <param name="Applicant">The name as its first letters.</param>
/// <param name="Status">The national portal's words.</param>
/// <param name="ReceivedBy">Place of receipt.</param>
/// <param name="SubmittedAt">When it was handed in.</param>
/// <param name="DueAt">When it is due, or null.</param>
/// <param name="Due">The same in words.</param>
/// <param name="Next">What to do next.</param>
/// <param name="Timeline">What happened, oldest first.</param>
internal sealed record LookedUpDossier(
    string Number, string ProcedureName, string Applicant, string Status, string ReceivedBy, DateTimeOffset SubmittedAt,
    DateTimeOffset? DueAt, string? Due, string Next, IReadOnlyList<LookedUpStep> Timeline)
{
    public static LookedUpDossier Of(Dossier one, OfficeBook offices) => new(
        one.Number, one.ProcedureName, Mask(one.Filing.Applicant.Name), one.State.Words(),
        offices.NameOf(one.ReceivingUnitId, VietnamTime.DayOf(one.SubmittedAt)), one.SubmittedAt, one.DueAt,
        one.DueAt is { } due ? LedgerWords.Moment(due, Language.Vietnamese) : null, NextStep.Words(one.State),
        [.. one.Steps.OrderBy(step => step.Number).Select(step => new LookedUpStep(
            step.At, step.To.Words(), offices.NameOf(step.HolderUnitId, VietnamTime.DayOf(step.At))))]);

    /// <summary>"Nguyễn Văn Mẫu" as "N*** V*** M***", however long the words are.</summary>
    public static string Mask(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => System.Globalization.StringInfo.GetNextTextElement(word) + "***"));
}

/// <summary>One line of the timeline.</summary>
internal sealed record LookedUpStep(DateTimeOffset At, string Status, string Office);
