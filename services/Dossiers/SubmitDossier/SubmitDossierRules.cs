using EGov.Dossiers.FollowProcedures;
using EGov.Dossiers.Offices;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.SubmitDossier;

/// <summary>When a dossier is taken in; every refusal at once.</summary>
internal static class SubmitDossierRules
{
    const string Receipt = "NĐ 118/2025/NĐ-CP";
    const string Parts = "NĐ 63/2010/NĐ-CP Đ.8";

    public static IReadOnlyList<Refusal> Judge(
        SubmitDossierRequest asked, ProcedureCopy? copy, OfficeBook offices, DateOnly today) =>
    [
        .. ProcedureIsOffered(asked, copy),
        .. OfficeIsThere(offices, asked.UnitId, today, "unitId"),
        .. OfficeIsThere(offices, asked.Competent, today, "competentUnitId"),
        .. ApplicantRules.Judge(asked.Applicant),
        .. SetsAreCounted(asked.Sets),
        .. copy is null ? [] : OfferIsMet(asked, copy.Offer),
    ];

    static IEnumerable<Refusal> OfferIsMet(SubmitDossierRequest asked, ProcedureOffer offer) =>
    [
        .. ChannelIsOffered(asked, offer),
        .. CaseIsNamed(asked, offer),
        .. RequiredPapersArePresent(asked, offer),
        .. TimeOffered.LimitIsKnown(asked, offer),
    ];

    static IEnumerable<Refusal> ProcedureIsOffered(SubmitDossierRequest asked, ProcedureCopy? copy)
    {
        if (copy is null)
        {
            yield return new(nameof(ProcedureIsOffered),
                $"Thủ tục {asked.Procedure} hiện không được tiếp nhận.", "procedure");
        }
    }

    static IEnumerable<Refusal> OfficeIsThere(OfficeBook offices, Guid unit, DateOnly today, string field)
    {
        if (!offices.IsThere(unit, today))
        {
            yield return new(nameof(OfficeIsThere), "Không có đơn vị này trong danh bạ hôm nay.", field, Receipt);
        }
    }

    static IEnumerable<Refusal> SetsAreCounted(int sets)
    {
        if (sets is < 1 or > 99)
        {
            yield return new(nameof(SetsAreCounted), "Số bộ hồ sơ từ 1 đến 99.", "sets");
        }
    }

    static IEnumerable<Refusal> ChannelIsOffered(SubmitDossierRequest asked, ProcedureOffer offer)
    {
        if (offer.Channels.Count > 0 && offer.Channels.All(channel => channel.Channel != asked.Channel))
        {
            yield return new(nameof(ChannelIsOffered), "Thủ tục này không nhận hồ sơ theo cách đã chọn.", "channel", Parts);
        }
    }

    static IEnumerable<Refusal> CaseIsNamed(SubmitDossierRequest asked, ProcedureOffer offer)
    {
        var isKnown = offer.Papers.Any(one => one.Case == (asked.Case ?? ""));
        if (offer.Papers.Count > 1 ? !isKnown : offer.Papers.Count == 1 && asked.Case is { Length: > 0 } && !isKnown)
        {
            yield return new(nameof(CaseIsNamed), "Cần chọn một trường hợp của thủ tục.", "case", Parts);
        }
    }

    /// <summary>Every paper of the case that the procedure counts at least one original or copy of.</summary>
    static IEnumerable<Refusal> RequiredPapersArePresent(SubmitDossierRequest asked, ProcedureOffer offer)
    {
        var papers = offer.Papers.Count == 1 ? offer.Papers[0].Papers
            : offer.Papers.FirstOrDefault(one => one.Case == asked.Case)?.Papers ?? [];
        return papers.Where(paper => paper.Originals + paper.Copies > 0 && !asked.Parts.Any(part => IsIt(part, paper)))
            .Select(paper => new Refusal(nameof(RequiredPapersArePresent), $"Thiếu: {paper.Name}.", "parts", Parts));
    }

    static bool IsIt(DossierPart part, OfferedPaper paper) => part.Count > 0 && (paper.Code.Length > 0
        ? part.Code == paper.Code : part.Name.Normalize() == paper.Name);
}
