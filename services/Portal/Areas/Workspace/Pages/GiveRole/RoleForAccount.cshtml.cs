using EGov.Portal.AccountService;
using EGov.Portal.SignIn;
using EGov.Portal.Site;
using EGov.Portal.Words;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Portal.Areas.Workspace.Pages.GiveRole;

/// <summary>Gives the holder of an account one more role, in a unit between two days.</summary>
internal sealed class RoleForAccountModel(UnitsBelow units) : ManagedPage
{
    public PostForm Form { get; private set; } = null!;
    public IReadOnlyList<NamedUnit> Units { get; private set; } = [];

    /// <summary>Makes sending the form twice harmless.</summary>
    public string Key { get; private set; } = "";

    [TempData]
    public string? Done { get; set; }

    protected override IReadOnlyList<string> Boxes => PostForm.Boxes;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Form = new(Unit.ToString(), "", "", Figures.Day(Today), "", "");
        Key = Guid.NewGuid().ToString("N");
        return await ReadAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? key, CancellationToken cancel)
    {
        (Form, Key) = (PostForm.Read(Request.Form), key ?? "");
        if (!await ReadAsync(id, cancel))
        {
            return NotFound();
        }
        if (Form.Missing().ToList() is { Count: > 0 } missing)
        {
            return Refuse(missing);
        }
        var seen = new { existing = new { id = Person.Id, sequence = Person.Sequence } };
        var reply = await Calls.PostAsync(
            Appointments.Place, Form.Appointment(seen), new(Key: Key), cancel);
        if (!reply.IsGood)
        {
            return Refuse(Appointments.Refusals(reply));
        }
        Done = "vai-tro";
        return this.SeeOther(Paths.AccountOf(id));
    }

    async Task<bool> ReadAsync(Guid id, CancellationToken cancel)
    {
        Units = await units.OfAsync(Unit, cancel);
        return await FindWithPersonAsync(id, cancel) && PersonTag.Length > 0;
    }
}
