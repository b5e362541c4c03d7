using EGov.Portal.AccountService;
using EGov.Portal.DirectoryService;
using EGov.Portal.DossierService;
using EGov.Portal.ProcedureService;
using EGov.Portal.SignIn;
using EGov.Portal.Site;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Account.Pages.FileOnline;

/// <summary>One thing a page: case, place, who, papers, result; then all of it once more, and sent.</summary>
internal sealed class FileStepModel(
    ProceduresClient procedures, PlacesToFile places, DossierCalls calls, Drafts drafts) : PageModel
{
    public Offer Offer { get; private set; } = null!;
    public FilingDraft Draft { get; private set; } = null!;
    public string Step { get; private set; } = "";
    public string Words { get; private set; } = "";
    public IReadOnlyList<NamedUnit> Places { get; private set; } = [];
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public IReadOnlyList<FilingWay> Ways => Offer.WaysOf("online");

    public string AddressOf(string step) => $"{Paths.File}/{Offer.Code}/{step}";

    public async Task<IActionResult> OnGetAsync(string code, string step, string? q, CancellationToken cancel)
    {
        if (await ReadAsync(code, step, cancel) is { } elsewhere)
        {
            return elsewhere;
        }
        await FindPlacesAsync(q, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, string step, CancellationToken cancel)
    {
        if (await ReadAsync(code, step, cancel) is { } elsewhere)
        {
            return elsewhere;
        }
        if (step == FilingDraft.Check)
        {
            return await SendAsync(cancel);
        }
        (Draft, Refusals) = FilingSteps.Fill(Draft, step, Request.Form, Offer);
        if (Refusals.Count > 0)
        {
            await FindPlacesAsync(Request.Form["q"], cancel);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        await drafts.KeepAsync(HttpContext.SignedIn()!, code, Draft);
        return this.SeeOther(AddressOf(Draft.Next(Offer)));
    }

    async Task<IActionResult> SendAsync(CancellationToken cancel)
    {
        var reply = await calls.PostAsync(DossierCalls.Place, Draft.Body(Offer), new(Key: Draft.Key), cancel);
        if (!reply.IsGood)
        {
            Refusals = [.. reply.Refusals.Select(one => one with { Field = null })];
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        await drafts.EndAsync(HttpContext.SignedIn()!, Offer.Code);
        return this.SeeOther($"{Paths.MyDossiers}/{reply.Read<FiledRecord>().Id}?moi=true");
    }

    /// <summary>Null where the page may be shown; else where to go.</summary>
    async Task<IActionResult?> ReadAsync(string code, string step, CancellationToken cancel)
    {
        var session = HttpContext.SignedIn()!;
        if (session.Person.WorksHere)
        {
            return this.SeeOther($"{Paths.Intake}/{Uri.EscapeDataString(code)}");
        }
        if ((await procedures.ShowAsync(code, null, cancel)).Value is not { IsFiledOnline: true } record)
        {
            return NotFound();
        }
        Draft = await drafts.FindAsync(session, code) ?? FilingDraft.New();
        (Offer, Step) = (new(record, Draft.CaseIndex), step);
        var next = Draft.Next(Offer);
        return FilingSteps.MayStandAt(step, next, Offer) ? null : this.SeeOther(AddressOf(next));
    }

    async Task FindPlacesAsync(string? words, CancellationToken cancel)
    {
        Words = words?.Trim() ?? "";
        Places = Step != FilingDraft.Place || Words.Length == 0 ? [] : await places.FindAsync(
            Words, Offer.Procedure.Content.Levels.Contains("commune") ? "commune" : "province", cancel);
    }
}
