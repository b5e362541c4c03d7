using EGov.Portal.DossierService;
using EGov.ServiceDefaults.Problems;

namespace EGov.Portal.Areas.Account.Pages.FileOnline;

/// <summary>What each step of filing online takes from its form.</summary>
internal static class FilingSteps
{
    static readonly string[] Order =
        [FilingDraft.Case, FilingDraft.Place, FilingDraft.Who, FilingDraft.Papers, FilingDraft.Ways, FilingDraft.Check];

    static readonly Refusal CaseIsChosen = new(nameof(CaseIsChosen), "Hãy chọn trường hợp của bạn.", "case");
    static readonly Refusal PlaceIsChosen = new(nameof(PlaceIsChosen), "Hãy tìm và chọn nơi nộp.", "unit");
    static readonly Refusal WayIsChosen = new(nameof(WayIsChosen), "Hãy chọn cách nhận kết quả.", "returnBy");

    /// <summary>Nobody steps over what is not filled in, nor chooses among one case.</summary>
    public static bool MayStandAt(string step, string next, Offer offer) =>
        Array.IndexOf(Order, step) <= Array.IndexOf(Order, next) && !(step == FilingDraft.Case && offer.Cases.Count == 1);

    public static (FilingDraft Draft, IReadOnlyList<Refusal> Refusals) Fill(
        FilingDraft draft, string step, IFormCollection form, Offer offer) => step switch
        {
            FilingDraft.Case => Chosen(draft, form, offer),
            FilingDraft.Place => Guid.TryParse(form["unit"].ToString().Split('|')[0], out var unit)
                ? (draft with { Unit = unit, UnitName = form["unit"].ToString().Split('|', 2)[^1] }, [])
                : (draft, [PlaceIsChosen]),
            FilingDraft.Who => ApplicantBoxes.Read(form) is var who
                ? (draft with { Applicant = who }, [.. who.Missing()]) : default,
            FilingDraft.Papers => Papers(draft, form, offer),
            _ => form["returnBy"].ToString() is "counter" or "post" or "electronic"
                ? (draft with { ReturnBy = form["returnBy"].ToString(), Way = form["way"].ToString() }, [])
                : (draft, [WayIsChosen]),
        };

    static (FilingDraft, IReadOnlyList<Refusal>) Chosen(FilingDraft draft, IFormCollection form, Offer offer) =>
        int.TryParse(form["case"], out var one) && one >= 0 && one < offer.Cases.Count
            ? (draft with { CaseIndex = one, Ticked = one == draft.CaseIndex ? draft.Ticked : null }, [])
            : (draft, [CaseIsChosen]);

    static (FilingDraft, IReadOnlyList<Refusal>) Papers(FilingDraft draft, IFormCollection form, Offer offer)
    {
        var papers = PaperTick.Read(form, offer.Papers, "electronic");
        return (draft with { Ticked = [.. papers.Where(one => one.IsTicked).Select(one => one.Index)] },
            [.. PaperTick.Missing(papers)]);
    }
}
