using EGov.Dossiers.Offices;
using EGov.WorkingTime.Words;

namespace EGov.Dossiers.Moving;

/// <summary>Answer to a step.</summary>
/// <param name="Id">Id of the dossier.</param>
/// <param name="Number">Dossier code.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="Status">The national portal's words.</param>
/// <param name="HolderUnitId">Unit in whose queue it is.</param>
/// <param name="DueAt">When it is due, or null.</param>
/// <param name="Explained">The sentences that explain the due date.</param>
internal sealed record MovedDossier(
    Guid Id, string Number, DossierState State, string Status, Guid HolderUnitId, DateTimeOffset? DueAt,
    IReadOnlyList<string> Explained)
{
    public static MovedDossier Of(Dossier dossier, OfficeBook offices) => new(
        dossier.Id, dossier.Number, dossier.State, dossier.State.Words(), dossier.HolderUnitId, dossier.DueAt,
        dossier.Ledger?.Explain(offices.CalendarOf(dossier.ReceivingUnitId), Language.Vietnamese) ?? []);
}
