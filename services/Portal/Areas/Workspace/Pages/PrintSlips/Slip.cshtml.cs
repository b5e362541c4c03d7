using EGov.Portal.DirectoryService;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Portal.Areas.Workspace.Pages.PrintSlips;

/// <summary>Forms 02 to 05: what a step tells the applicant, on paper.</summary>
internal sealed class SlipModel(ContactsOfUnits contacts) : DossierPage
{
    public SlipOfCase Slip { get; private set; } = null!;

    public IReadOnlyList<UnitContact> Contacts { get; private set; } = [];

    public bool IsNarrow { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        Guid id, int step, [FromQuery(Name = "kho")] string? paper, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)
            || SlipOfCase.All(Case).FirstOrDefault(one => one.Step.Number == step) is not { } slip)
        {
            return NotFound();
        }
        (Slip, IsNarrow) = (slip, paper == "80");
        Contacts = await contacts.OfAsync(Case.ReceivedBy.Id, cancel);
        return Page();
    }
}
