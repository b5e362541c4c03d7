using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using EGov.Dossiers.ReuseResult;

namespace EGov.Dossiers.FinishDossier;

/// <summary>Body: the papers the dossier ends with; none where the result is on paper only.</summary>
internal sealed record FinishRequest([property: MaxLength(50)] IReadOnlyList<ResultPaper>? Results = null)
    : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => WholeLists.Demand(Results);
}

/// <summary>A result paper (giấy tờ kết quả).</summary>
/// <param name="Code">Code of the result in the procedure.</param>
/// <param name="Name">Its name.</param>
/// <param name="FileId">A file the officer uploaded.</param>
/// <param name="Signature">Who signed; null where nobody did.</param>
internal sealed record ResultPaper(
    [property: StringLength(60)] string Code, [property: StringLength(500, MinimumLength = 1)] string Name, Guid FileId,
    ResultSignature? Signature = null)
{
    public DossierResult Of(Guid dossier, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), DossierId = dossier, Code = Code, Name = Name.Trim().Normalize(), FileId = FileId,
        Signer = Signature?.Signer.Trim().Normalize(), SignedAt = Signature?.SignedAt.ToUniversalTime(),
        Serial = Signature?.Serial, IssuedAt = now,
    };
}

/// <summary>What is told of a signature; it is not checked against the file.</summary>
internal sealed record ResultSignature(
    [property: StringLength(200, MinimumLength = 1)] string Signer, DateTimeOffset SignedAt,
    [property: StringLength(80, MinimumLength = 1)] string Serial);
