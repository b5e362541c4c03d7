using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace EGov.Dossiers.SubmitDossier;

/// <summary>Body of <c>POST /api/dossiers</c>.</summary>
/// <param name="Procedure">Code of the procedure.</param>
/// <param name="UnitId">Place of receipt, which also returns the result.</param>
/// <param name="Channel">direct, online or post; citizens file online.</param>
/// <param name="Applicant">Whose dossier it is.</param>
/// <param name="Parts">Papers handed in.</param>
/// <param name="Case">Case of the procedure; needed where it has several.</param>
/// <param name="CompetentUnitId">Competent agency; none: the place of receipt.</param>
/// <param name="Time">Which of the channel's time limits counts, from 0; needed where there are several.</param>
/// <param name="Sets">Number of sets.</param>
/// <param name="Summary">Content in one line; none: the name of the procedure.</param>
/// <param name="ReturnBy">How the result is to come.</param>
/// <param name="Assisted">An officer wrote for the citizen.</param>
/// <param name="DuplicateAccepted">Whoever takes it in knows of the dossiers it may repeat.</param>
internal sealed record SubmitDossierRequest(
    [property: StringLength(40, MinimumLength = 1)] string Procedure, Guid UnitId, FilingChannel Channel,
    Applicant Applicant, [property: MaxLength(200)] IReadOnlyList<DossierPart> Parts,
    [property: StringLength(500)] string? Case = null, Guid? CompetentUnitId = null, int? Time = null, int Sets = 1,
    [property: StringLength(1_000)] string? Summary = null, ReturnWay ReturnBy = ReturnWay.Counter,
    bool Assisted = false, bool DuplicateAccepted = false)
    : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => WholeLists.Demand(Parts);

    [JsonIgnore]
    public Guid Competent => CompetentUnitId ?? UnitId;
}

/// <summary>Answer: what the receipt needs.</summary>
/// <param name="Id">Id of the dossier.</param>
/// <param name="Number">Dossier code.</param>
/// <param name="State">Where it stands.</param>
/// <param name="SubmittedAt">When it was handed in.</param>
/// <param name="DueAt">When it is due; null before receipt.</param>
/// <param name="Due">The same in words.</param>
/// <param name="Explained">The sentences that explain the due date.</param>
/// <param name="LookUpToken">What the QR code of the receipt says.</param>
internal sealed record SubmittedDossier(
    Guid Id, string Number, DossierState State, DateTimeOffset SubmittedAt, DateTimeOffset? DueAt, string? Due,
    IReadOnlyList<string> Explained, string LookUpToken);
