using EGov.Dossiers.Moving;
using EGov.Dossiers.SubmitDossier;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.CorrectDossier;

/// <summary>
/// When a dossier is put right; every refusal at once. Whether papers are complete is not asked: a paper that was
/// counted by mistake and is missing is asked for, not kept on the list.
/// </summary>
internal static class CorrectDossierRules
{
    public static IReadOnlyList<Refusal> Judge(CorrectDossierRequest asked, Filing before) =>
    [
        .. MoveRules.ReasonIsWritten(asked.Reason),
        .. SomethingIsCorrected(asked, before),
        .. asked.Applicant is { } applicant ? ApplicantRules.Judge(applicant) : [],
        .. asked.Parts is { } parts ? PartRules.PartsAreNamed(parts).Concat(PartRules.PartsAreCounted(parts)) : [],
    ];

    /// <summary>The filing as it is after.</summary>
    public static Filing After(CorrectDossierRequest asked, Filing before) => before with
    {
        Applicant = asked.Applicant is { } applicant
            ? applicant with { Name = applicant.Name.Trim().Normalize() } : before.Applicant,
        Parts = asked.Parts is { } parts ? PartRules.Kept(parts) : before.Parts,
        Summary = asked.Summary?.Trim().Normalize() is { Length: > 0 } summary ? summary : before.Summary,
    };

    static IEnumerable<Refusal> SomethingIsCorrected(CorrectDossierRequest asked, Filing before)
    {
        var after = After(asked, before);
        if (after.Applicant == before.Applicant && after.Summary == before.Summary
            && after.Parts.SequenceEqual(before.Parts))
        {
            yield return new(nameof(SomethingIsCorrected), "Chưa có nội dung nào được sửa.", "reason");
        }
    }
}
