using EGov.Dossiers.ReuseResult;
using EGov.Dossiers.SubmitDossier;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.WarnDuplicates;

/// <summary>Looks for dossiers that an intake may repeat. A warning: whoever takes it in may go on knowingly.</summary>
internal static class DuplicateCheck
{
    const int Most = 5;

    /// <summary>Numbers of those found; to a citizen only their own are told.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(
        DossiersDb db, SubmitDossierRequest asked, IReadOnlyList<DuplicateRule> rules, Actor actor,
        DateTimeOffset now, CancellationToken cancel)
    {
        var (hash, parcel) = (HolderHash.Of(asked.Applicant.IdNumber), LandParcel.Of(asked.Summary ?? ""));
        var owner = actor.Kind == ActorKind.Citizen ? actor.Subject : null;
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var rule in asked.DuplicateAccepted ? [] : rules)
        {
            if (rule.By == DuplicateBy.LandParcel && parcel.Length == 0)
            {
                continue;
            }
            var since = now.AddDays(-rule.Days);
            var of = rule.By == DuplicateBy.IdNumber
                ? db.Dossiers.Where(row => row.ApplicantHash == hash)
                : db.Dossiers.Where(row => row.LandParcel == parcel && row.CompetentUnitId == asked.Competent);
            found.UnionWith(await of.Where(row => row.ProcedureCode == asked.Procedure && row.SubmittedAt > since
                    && (owner == null || row.Owner == owner) && row.State != DossierState.NotAccepted
                    && row.State != DossierState.Withdrawn && row.State != DossierState.Stopped
                    && row.State != DossierState.Refused)
                .OrderByDescending(row => row.SubmittedAt).Select(row => row.Number).Take(Most).ToListAsync(cancel));
        }
        return [.. found];
    }

    public static IEnumerable<Refusal> DossierIsNoDuplicate(IReadOnlyList<string> found)
    {
        if (found.Count > 0)
        {
            yield return new(nameof(DossierIsNoDuplicate), $"Có thể trùng với hồ sơ {string.Join(", ", found)}; "
                + "nếu vẫn nộp, hãy xác nhận (duplicateAccepted).", "duplicateAccepted");
        }
    }
}
