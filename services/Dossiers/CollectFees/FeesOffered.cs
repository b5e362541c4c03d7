using EGov.Dossiers.FollowProcedures;
using EGov.Dossiers.SubmitDossier;

namespace EGov.Dossiers.CollectFees;

/// <summary>Fees of a dossier as its procedure states them for the channel and time (standards §1.2).</summary>
internal static class FeesOffered
{
    public static IReadOnlyList<OfferedFee> Of(SubmitDossierRequest asked, ProcedureOffer offer)
    {
        var times = offer.Channels.Where(one => one.Channel == asked.Channel).SelectMany(one => one.Times).ToList();
        var chosen = asked.Time is { } index ? times.ElementAtOrDefault(index) : times.FirstOrDefault();
        // What is free, in another currency or no number is no debt; an officer may assess it later.
        return [.. (chosen?.Fees ?? []).Where(fee => fee is { Amount: > 0, Currency: "VND" })];
    }

    public static IEnumerable<DossierFee> Assess(
        SubmitDossierRequest asked, ProcedureOffer offer, Guid dossier, DateTimeOffset now) =>
        Of(asked, offer).Select(fee => new DossierFee
        {
            Id = Guid.CreateVersion7(now), DossierId = dossier, Code = fee.Code, Amount = fee.Amount!.Value,
            Name = fee.Note.Trim() is { Length: > 0 } note ? note : $"Phí, lệ phí {fee.Code}", When = FeeTiming.Receipt,
        });
}
