namespace EGov.Contracts.Dossiers;

/// <summary>
/// Where a dossier (hồ sơ) stands after what an event tells: the whole public state, so that a reader may fold any
/// event alone. It names no applicant and nothing else that is personal.
/// </summary>
/// <param name="Id">Id of the dossier.</param>
/// <param name="Sequence">Number of the step, counted from 1 for each dossier; a lower one is older.</param>
/// <param name="Number">Dossier code (mã hồ sơ).</param>
/// <param name="Procedure">Procedure code.</param>
/// <param name="ProcedureVersion">Its version at intake.</param>
/// <param name="Field">Field (lĩnh vực) at intake.</param>
/// <param name="Channel">direct, online or post.</param>
/// <param name="State">Local state in camelCase (filed, received, processing, finished and others).</param>
/// <param name="NationalStatus">The national portal's status, 1 to 10.</param>
/// <param name="ReceivingUnitId">Place of receipt.</param>
/// <param name="CompetentUnitId">Competent agency.</param>
/// <param name="HolderUnitId">Unit in whose queue it is.</param>
/// <param name="SubmittedAt">When it was handed in.</param>
/// <param name="ReceivedAt">When the clock began; null before receipt.</param>
/// <param name="DueAt">When it is due; null before receipt.</param>
/// <param name="FinishedAt">When it was finished; null while open.</param>
/// <param name="ReturnedAt">When the result was handed over; null before.</param>
/// <param name="Supplements">How often a supplement was asked for.</param>
/// <param name="NewDates">How often a new date was given with an apology.</param>
/// <param name="DigitisedParts">Papers handed in as files.</param>
/// <param name="Parts">Papers handed in.</param>
public sealed record DossierFacts(
    string Id, int Sequence, string Number, string Procedure, int ProcedureVersion, string Field, string Channel,
    string State, int NationalStatus, string ReceivingUnitId, string CompetentUnitId, string HolderUnitId,
    DateTimeOffset SubmittedAt, DateTimeOffset? ReceivedAt, DateTimeOffset? DueAt, DateTimeOffset? FinishedAt,
    DateTimeOffset? ReturnedAt, int Supplements, int NewDates, int DigitisedParts, int Parts);
