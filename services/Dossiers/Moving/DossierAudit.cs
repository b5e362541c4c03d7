using System.Security.Cryptography;
using System.Text.Json;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Audit;

namespace EGov.Dossiers.Moving;

/// <summary>The audit entry of a step; its hashes are those of what the events tell, which is nothing
/// personal.</summary>
internal static class DossierAudit
{
    public static AuditEntry Entry(AuditAct act, Dossier dossier, byte[]? before = null) =>
        act.Entry(dossier.Id.ToString("D"), before, Hash(dossier));

    public static byte[] Hash(Dossier dossier) => SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(DossierTold.Of(dossier), ServiceSetup.OurJson));
}
