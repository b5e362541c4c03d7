using EGov.Portal.DirectoryService;
using EGov.Portal.SignIn;
using EGov.Portal.Words;
using EGov.ServiceDefaults;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Portal.Areas.Workspace.Pages.PrintSlips;

/// <summary>Form 01: the receipt with the due date, printed in the flow of the intake.</summary>
internal sealed class ReceiptModel(ContactsOfUnits contacts) : DossierPage
{
    public IReadOnlyList<UnitContact> Contacts { get; private set; } = [];

    /// <summary>For a roll of 80 mm in place of a sheet of A4.</summary>
    public bool IsNarrow { get; private set; }

    /// <summary>Whether it has just been taken in.</summary>
    public bool IsNew { get; private set; }

    public DateOnly Day => LocalTime.DayOf(Case.ReceivedAt!.Value);

    public SlipForm Form => SlipForms.Of("receipt", Day);

    public SlipFormSet Set => SlipForms.On(Day);

    /// <summary>Where the code leads: the state of the dossier in one step.</summary>
    public string Follow => Paths.StatusOf(Case.Number, Case.LookUpToken);

    public int Count(string kind) => Case.Filing.Parts.Where(part => part.Kind == kind).Sum(part => part.Count);

    public async Task<IActionResult> OnGetAsync(
        Guid id, [FromQuery(Name = "kho")] string? paper, [FromQuery(Name = "moi")] bool isNew, CancellationToken cancel)
    {
        (IsNarrow, IsNew) = (paper == "80", isNew);
        if (!await FindAsync(id, cancel) || Case.ReceivedAt is null)
        {
            return NotFound();
        }
        Contacts = await contacts.OfAsync(Case.ReceivedBy.Id, cancel);
        return Page();
    }
}
