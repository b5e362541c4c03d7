using EGov.Dossiers.Moving;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.WithdrawDossier;

/// <summary>When a dossier is taken back; every refusal at once.</summary>
internal static class WithdrawDossierRules
{
    public static IReadOnlyList<Refusal> Judge(WithdrawDossierRequest asked, ActorKind kind) =>
        [.. MoveRules.ReasonIsWritten(asked.Reason), .. OfficersNameTheRequest(asked, kind)];

    /// <summary>Nobody takes a dossier back but its applicant: an officer only writes down what they asked.</summary>
    static IEnumerable<Refusal> OfficersNameTheRequest(WithdrawDossierRequest asked, ActorKind kind)
    {
        if (kind != ActorKind.Citizen && string.IsNullOrWhiteSpace(asked.Paper))
        {
            yield return new(nameof(OfficersNameTheRequest), "Cần ghi đơn xin rút hồ sơ của người nộp.", "paper");
        }
    }
}
