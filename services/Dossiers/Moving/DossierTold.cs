using EGov.Contracts.Dossiers;
using EGov.WorkingTime.Deadlines;

namespace EGov.Dossiers.Moving;

/// <summary>What others are told of a dossier.</summary>
internal static class DossierTold
{
    public static DossierFacts Of(Dossier dossier) => new(
        dossier.Id.ToString("D"), dossier.Revision, dossier.Number, dossier.ProcedureCode, dossier.ProcedureVersion,
        dossier.Field, Word.Of(dossier.Channel), Word.Of(dossier.State), dossier.State.National(),
        dossier.ReceivingUnitId.ToString("D"), dossier.CompetentUnitId.ToString("D"),
        dossier.HolderUnitId.ToString("D"), dossier.SubmittedAt, dossier.ReceivedAt, dossier.DueAt, dossier.FinishedAt,
        dossier.ReturnedAt, dossier.Ledger?.Supplements ?? 0,
        dossier.Ledger?.Lines.Count(line => line.Step.Kind == StepKind.NewDateGiven) ?? 0,
        dossier.Filing.Parts.Count(part => part.Files is { Count: > 0 }), dossier.Filing.Parts.Count);
}
