using System.Security.Cryptography;
using System.Text.Json;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Audit;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.Moving;

/// <summary>The audit entry of a step; its hashes are those of what the events tell, which is nothing
/// personal.</summary>
internal static class DossierAudit
{
    public static AuditEntry Entry(AuditAct act, Dossier dossier, byte[]? before = null) =>
        act.Entry(dossier.Id.ToString("D"), before, Hash(dossier));

    /// <summary>Takes a step and records it, as it stood before and stands after.</summary>
    public static void Step(this DbContext db, Dossier dossier, AuditAct act, Action step)
    {
        var before = Hash(dossier);
        step();
        db.Record(Entry(act, dossier, before));
    }

    static byte[] Hash(Dossier dossier) => SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(DossierTold.Of(dossier), ServiceSetup.OurJson));
}
