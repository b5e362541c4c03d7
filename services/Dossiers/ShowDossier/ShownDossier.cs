using EGov.Dossiers.Offices;
using EGov.WorkingTime;
using EGov.WorkingTime.Limits;
using EGov.WorkingTime.Words;

namespace EGov.Dossiers.ShowDossier;

/// <summary>Answer of <c>GET /api/dossiers/{id}</c>.</summary>
internal sealed record ShownDossier(
    Guid Id, string Number, string Procedure, int ProcedureVersion, string ProcedureName, string Field, string Case,
    FilingChannel Channel, DossierState State, string Status, ShownOffice ReceivedBy, ShownOffice Competent,
    ShownOffice Holder, Filing Filing, DateTimeOffset SubmittedAt, DateTimeOffset? ReceivedAt, DateTimeOffset? DueAt,
    DateTimeOffset? FinishedAt, DateTimeOffset? ReturnedAt, IReadOnlyList<string> Explained,
    IReadOnlyList<ShownStep> Steps, IReadOnlyList<Verb> Possible, string TimeLimit, string LookUpToken)
{
    public static ShownDossier Of(Dossier one, OfficeBook offices)
    {
        ShownOffice Office(Guid unit) => new(unit, offices.NameOf(unit, VietnamTime.DayOf(one.SubmittedAt)));
        return new(
            one.Id, one.Number, one.ProcedureCode, one.ProcedureVersion, one.ProcedureName, one.Field, one.CaseName,
            one.Channel, one.State, one.State.Words(), Office(one.ReceivingUnitId), Office(one.CompetentUnitId),
            Office(one.HolderUnitId), one.Filing, one.SubmittedAt, one.ReceivedAt, one.DueAt, one.FinishedAt,
            one.ReturnedAt,
            one.Ledger?.Explain(offices.CalendarOf(one.ReceivingUnitId), Language.Vietnamese) ?? [],
            [.. one.Steps.Select(step => new ShownStep(
                step.Number, step.At, step.Verb, step.To, step.To.Words(), Office(step.HolderUnitId), step.Reason,
                step.DueBefore, step.DueAfter))],
            [.. DossierTransitions.All.Where(row => row.From == one.State).Select(row => row.Verb).Distinct()],
            one.TimeLimit.Say(Language.Vietnamese),
            LookUpDossier.LookUpToken.Of(one.Id, one.LookUpSecret));
    }
}

/// <summary>A unit with what it was called when the dossier was handed in.</summary>
internal sealed record ShownOffice(Guid Id, string Name);

/// <summary>A line of the history.</summary>
internal sealed record ShownStep(
    int Number, DateTimeOffset At, Verb Verb, DossierState State, string Status, ShownOffice Holder, string Reason,
    DateTimeOffset? DueBefore, DateTimeOffset? DueAfter);
