using System.Security.Cryptography;
using System.Text;

namespace EGov.Dossiers.ReuseResult;

/// <summary>A paper a dossier ended with (giấy tờ kết quả), kept for its holder to use again.</summary>
internal sealed class DossierResult
{
    public required Guid Id { get; init; }
    public required Guid DossierId { get; init; }

    /// <summary>Code of the result in the procedure (KQ…).</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required Guid FileId { get; init; }

    /// <summary>Who signed, as told; the signature itself has not been checked.</summary>
    public string? Signer { get; init; }
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>Serial of the signer's certificate.</summary>
    public string? Serial { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }
}

/// <summary>Finds dossiers of one identity number without a search in what is personal.</summary>
internal static class HolderHash
{
    public static string Of(string idNumber) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("holder|" + idNumber.ToUpperInvariant())));
}
