namespace EGov.Portal.DossierService;

/// <summary>What a citizen has filled in of a dossier.</summary>
internal sealed record FilingDraft(string Key)
{
    /// <summary>Steps in their order; <see cref="Check"/> is the last.</summary>
    public const string Case = "truong-hop", Place = "noi-nop", Who = "nguoi-nop", Papers = "giay-to", Ways = "ket-qua",
        Check = "kiem-tra";

    public int? CaseIndex { get; init; }
    public Guid? Unit { get; init; }
    public string UnitName { get; init; } = "";
    public ApplicantBoxes? Applicant { get; init; }
    public IReadOnlyList<int>? Ticked { get; init; }
    public string Way { get; init; } = "";
    public string ReturnBy { get; init; } = "";

    public static FilingDraft New() => new(Guid.NewGuid().ToString("N"));

    /// <summary>The first step that is not filled in yet.</summary>
    public string Next(Offer offer) =>
        offer.Index is null ? Case
        : Unit is null ? Place
        : Applicant is null ? Who
        : Ticked is null ? Papers
        : ReturnBy.Length == 0 ? Ways
        : Check;

    /// <summary>The step before; null at the first.</summary>
    public static string? Before(string step, Offer offer)
    {
        string[] steps = offer.Cases.Count > 1
            ? [Case, Place, Who, Papers, Ways, Check] : [Place, Who, Papers, Ways, Check];
        return steps.TakeWhile(one => one != step).LastOrDefault();
    }

    public IReadOnlyList<PaperTick> PapersOf(Offer offer) =>
        [.. PaperTick.Of(offer.Papers, "electronic").Select(one => one with { IsTicked = Ticked?.Contains(one.Index) == true })];

    /// <summary>The body; only where <see cref="Next"/> is the check.</summary>
    public FiledDossier Body(Offer offer) => new(
        offer.Code, Unit!.Value, "online", Applicant!.Record,
        [.. PapersOf(offer).Where(one => one.IsTicked).Select(one => one.Part)], offer.Case,
        int.TryParse(Way.Split('/')[^1], out var time) ? time : 0, ReturnBy);
}
