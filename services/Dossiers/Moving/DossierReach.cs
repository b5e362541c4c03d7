using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.Moving;

/// <summary>Who reaches a dossier by a route beside its steps.</summary>
/// <param name="Units">Officers of any of these.</param>
/// <param name="Owner">The citizen, or nobody.</param>
internal sealed record DossierReach(IReadOnlyList<Guid> Units, string? Owner)
{
    /// <summary>Everybody of it.</summary>
    public static DossierReach All(Dossier dossier) => new(dossier.Units, dossier.Owner);

    /// <summary>All its offices, no citizen.</summary>
    public static DossierReach Offices(Dossier dossier) => new(dossier.Units, null);

    /// <summary>The offices money is handed to.</summary>
    public static DossierReach Counters(Dossier dossier) => new([dossier.ReceivingUnitId, dossier.HolderUnitId], null);

    /// <summary>Who pays, and the office that received it.</summary>
    public static DossierReach Payer(Dossier dossier) => new([dossier.ReceivingUnitId], dossier.Owner);
}

internal static class ReachedDossiers
{
    /// <summary>The dossier, or the answer to give to who may not know it.</summary>
    public static async Task<(Dossier? Dossier, IResult? Refused)> FindAsync(this IQueryable<Dossier> dossiers,
        Guid id, HttpContext http, Func<Dossier, DossierReach> reach, CancellationToken cancel)
    {
        var dossier = await dossiers.FirstOrDefaultAsync(row => row.Id == id, cancel);
        if (dossier is null)
        {
            return (null, Refuse.NotFound(DossierTag.Unknown));
        }
        var (units, owner) = reach(dossier);
        return http.OutOfReach(units, owner) is { } refused ? (null, refused) : (dossier, null);
    }
}
