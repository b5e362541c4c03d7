using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.ReuseResult;

/// <summary>A held paper as an intake names it.</summary>
internal sealed record NamedPaper(Guid Id, Guid FileId, string ApplicantHash, string? Owner);

/// <summary>Whose papers may be used again.</summary>
internal static class ReuseRules
{
    /// <summary>Citizens reach their own account's; an officer those of the applicant who stands there.</summary>
    public static IEnumerable<Refusal> HeldPapersAreTheirs(
        IReadOnlyCollection<Guid> named, IReadOnlyList<NamedPaper> found, Applicant applicant, Actor actor)
    {
        var hash = HolderHash.Of(applicant.IdNumber);
        var theirs = found.Where(paper => actor.Kind == ActorKind.Citizen
            ? paper.Owner == actor.Subject : paper.ApplicantHash == hash).Select(paper => paper.Id).ToHashSet();
        if (!theirs.IsSupersetOf(named))
        {
            yield return new(nameof(HeldPapersAreTheirs),
                "Chỉ dùng lại được giấy tờ đã cấp cho chính người nộp hồ sơ.", "parts", "NĐ 107/2021/NĐ-CP");
        }
    }

    public static IEnumerable<Refusal> NumberIsAskedForByOfficers(HeldPapersRequest asked, bool isCitizen)
    {
        if (isCitizen ? asked.IdNumber is not null : string.IsNullOrWhiteSpace(asked.IdNumber))
        {
            yield return new(nameof(NumberIsAskedForByOfficers), isCitizen
                ? "Công dân xem giấy tờ của chính mình, không nêu số định danh."
                : "Cần nêu số định danh của người nộp hồ sơ.", "idNumber");
        }
    }
}
