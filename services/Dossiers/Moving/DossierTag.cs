using System.Globalization;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.Moving;

/// <summary>What a reader has seen of a dossier.</summary>
internal static class DossierTag
{
    public static Refusal Unknown { get; } = new("DossierIsKnown", "Không có hồ sơ này.", "id");

    public static string Of(Dossier dossier) => Of(dossier.Id, dossier.Revision);

    public static string Of(Guid id, int revision) =>
        ETags.Of("dossier", id.ToString("D"), revision.ToString(CultureInfo.InvariantCulture));
}
