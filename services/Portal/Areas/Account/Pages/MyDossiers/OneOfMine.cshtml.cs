using EGov.Portal.DossierService;
using EGov.Portal.SignIn;
using EGov.Portal.Site;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Account.Pages.MyDossiers;

/// <summary>One of a citizen's dossiers: where it stands, what happens next, and what they may do.</summary>
internal sealed class OneOfMineModel(DossierCalls calls) : PageModel
{
    public DossierRecord Case { get; private set; } = null!;
    public string Tag { get; private set; } = "";
    public bool IsNew { get; private set; }
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public bool May(string verb) => Case.Possible?.Contains(verb) == true;

    public async Task<IActionResult> OnGetAsync(
        Guid id, [FromQuery(Name = "moi")] bool isNew, CancellationToken cancel)
    {
        IsNew = isNew;
        return await FindAsync(id, cancel) ? Page() : NotFound();
    }

    /// <summary>Withdraws it, or answers a request for a supplement.</summary>
    public async Task<IActionResult> OnPostAsync(
        Guid id, string? act, string? reason, string? seen, string? key, CancellationToken cancel)
    {
        var words = reason?.Trim() ?? "";
        var reply = act switch
        {
            "rut" => await calls.PostAsync(
                $"{DossierCalls.PlaceOf(id)}/withdrawal", new { reason = words }, new(seen, key), cancel),
            "bo-sung" => await calls.PostAsync(
                $"{DossierCalls.PlaceOf(id)}/supplement-answers", new { parts = Array.Empty<PartRecord>(), words },
                new(seen, key), cancel),
            _ => null,
        };
        if (reply is null or { IsUnknown: true } || !await FindAsync(id, cancel))
        {
            return NotFound();
        }
        if (reply.IsGood)
        {
            return this.SeeOther($"{Paths.MyDossiers}/{id}");
        }
        Refusals = [.. reply.Refusals.Select(one => one with { Field = one.Field == "reason" ? "reason" : null })];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await calls.FindAsync(id, cancel) is not { } found)
        {
            return false;
        }
        (Case, Tag) = found;
        return true;
    }
}
