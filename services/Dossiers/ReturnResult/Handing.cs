using System.ComponentModel.DataAnnotations;

namespace EGov.Dossiers.ReturnResult;

/// <summary>How a result was handed over: personal, kept in one column.</summary>
/// <param name="Way">At the counter, by post, electronically.</param>
/// <param name="Receiver">Who got it.</param>
/// <param name="SignatureFile">Picture of the receiver's signature, or null where paper was signed.</param>
/// <param name="TrackingNumber">Number of the post, or null.</param>
/// <param name="DeliveredAt">When the post delivered it; null before.</param>
internal sealed record Handing(
    ReturnWay Way, string Receiver, Guid? SignatureFile = null, string? TrackingNumber = null,
    DateTimeOffset? DeliveredAt = null);

/// <summary>Body: what differs from the way the applicant chose and from the applicant in person.</summary>
internal sealed record ReturnRequest(
    ReturnWay? Way = null, [property: StringLength(200, MinimumLength = 1)] string? Receiver = null,
    Guid? SignatureFile = null, [property: StringLength(30)] string? TrackingNumber = null)
{
    public Handing Of(Dossier dossier) => new(Way ?? dossier.Filing.ReturnBy,
        Receiver?.Trim().Normalize() ?? dossier.Filing.Applicant.Name, SignatureFile, TrackingNumber);
}
