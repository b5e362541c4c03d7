using System.Globalization;
using EGov.Portal.DossierService;
using EGov.ServiceDefaults.Problems;

namespace EGov.Portal.Areas.Workspace.Pages.TakeIn;

/// <summary>The boxes of an intake as they were filled in.</summary>
internal sealed record IntakeForm(
    ApplicantBoxes Applicant, string Way, string ReturnBy, string Sets, string Summary, bool Assisted,
    IReadOnlyList<PaperTick> Papers, string Key)
{
    public static readonly IReadOnlyList<string> Boxes =
        [.. ApplicantBoxes.Names, "parts", "way", "returnBy", "sets", "summary"];

    static readonly Refusal WayIsChosen = new(nameof(WayIsChosen), "Hãy chọn cách nộp và thời hạn.", "way");

    public string Channel => Way.Split('/')[0];

    /// <summary>An empty form for a procedure: the first way, each paper as the procedure wants it, none
    /// ticked.</summary>
    public static IntakeForm Empty(Offer offer) => new(
        ApplicantBoxes.Empty, offer.WaysOf("direct", "post", "online").FirstOrDefault()?.Value ?? "", "counter", "1", "",
        false, PaperTick.Of(offer.Papers), Guid.NewGuid().ToString("N"));

    public static IntakeForm Read(IFormCollection form, Offer offer)
    {
        string Of(string name) => form[name].ToString().Trim();
        return new(ApplicantBoxes.Read(form), Of("way"), Of("returnBy"), Of("sets"), Of("summary"),
            Of("assisted") == "true", PaperTick.Read(form, offer.Papers), Of("key"));
    }

    /// <summary>What can be seen to be missing before anybody is asked; the service judges the rest.</summary>
    public IReadOnlyList<Refusal> Missing() =>
    [
        .. Applicant.Missing(),
        .. PaperTick.Missing(Papers),
        .. Way.Contains('/', StringComparison.Ordinal) ? Array.Empty<Refusal>() : [WayIsChosen],
    ];

    public FiledDossier Body(Offer offer, Guid unit) => new(
        offer.Code, unit, Channel, Applicant.Record, [.. Papers.Where(paper => paper.IsTicked).Select(paper => paper.Part)],
        offer.Case, Whole(Way.Split('/')[^1]), ReturnBy, Whole(Sets) ?? 0, Summary.Length > 0 ? Summary : null,
        Assisted || Channel == "online");

    static int? Whole(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
