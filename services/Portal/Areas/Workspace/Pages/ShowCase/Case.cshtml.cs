using EGov.Portal.DossierService;
using EGov.Portal.Words;
using EGov.Portal.SignIn;
using EGov.Portal.Site;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Portal.Areas.Workspace.Pages.ShowCase;

/// <summary>The whole case on one page, and the steps possible now.</summary>
internal sealed class CaseModel(StepsOfCases steps) : DossierPage
{
    /// <summary>What has just been done, said once.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>The step that was tried and refused, as it was filled in.</summary>
    public CaseStep? Tried { get; private set; }

    public StepForm Form { get; private set; } = StepForm.Empty;

    /// <summary>Steps the dossier's state and the officer's role and unit lead to.</summary>
    public IReadOnlyList<CaseStep> Steps => Case.Holder.Id != Unit ? [] : [.. steps.All.Where(step =>
        Case.Possible?.Contains(step.Verb) == true && step.Roles.Contains(Acting.Role))];

    protected override IReadOnlyList<string> Boxes => StepForm.Boxes;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        (Form, Tried) = (StepForm.Read(Request.Form), steps.Of(Request.Form["verb"]));
        if (Tried is null)
        {
            return BadRequest();
        }
        if (Form.Missing(Tried).ToList() is { Count: > 0 } missing)
        {
            return await RefuseAsync(id, missing, cancel);
        }
        var reply = await Calls.PostAsync(
            $"{DossierCalls.PlaceOf(id)}/{Tried.Route}", Form.Body(Tried), new(Form.Seen, Form.Key), cancel);
        if (reply.IsUnknown)
        {
            return NotFound();
        }
        if (!reply.IsGood)
        {
            return await RefuseAsync(id, reply.Refusals, cancel);
        }
        Done = Tried.Verb;
        return this.SeeOther(Paths.CaseOf(id));
    }

    /// <summary>The case as it is now, with why the step was not taken.</summary>
    async Task<IActionResult> RefuseAsync(Guid id, IReadOnlyList<Refusal> refusals, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Refuse(refusals) : NotFound();

    public string DoneWords => steps.Of(Done)?.Done ?? "";
}
