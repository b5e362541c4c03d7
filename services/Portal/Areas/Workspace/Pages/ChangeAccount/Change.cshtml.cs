using System.Text.Json;
using EGov.Portal.AccountService;
using EGov.Portal.SignIn;
using EGov.Portal.Site;
using EGov.Portal.Words;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Portal.Areas.Workspace.Pages.ChangeAccount;

/// <summary>Asks before an account is changed, says what will happen, and does it when that is confirmed.</summary>
internal sealed class ChangeModel(ActsOnAccounts acts) : ManagedPage
{
    public AccountAct Act { get; private set; } = null!;

    public string ActName { get; private set; } = "";

    [TempData]
    public string? Done { get; set; }

    [TempData]
    public string? Once { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string act, CancellationToken cancel) =>
        await ReadAsync(id, act, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string act, string? seen, CancellationToken cancel)
    {
        if (!await ReadAsync(id, act, cancel))
        {
            return NotFound();
        }
        var reply = await Calls.PostAsync(
            $"{ManagedAccount.PlaceOf(id)}/{Act.Route}", new { }, new(Tag: seen), cancel);
        if (!reply.IsGood)
        {
            return Refuse(reply.Refusals);
        }
        if (act != ActsOnAccounts.NewPassword)
        {
            Done = act;
            return this.SeeOther(Paths.AccountOf(id));
        }
        var given = reply.Read<GivenPassword>();
        Once = JsonSerializer.Serialize(new OncePassword(SessionStore.KeyOf(Session.Id), id, given));
        return this.SeeOther(Paths.AccountOf(id, "mat-khau-moi"));
    }

    async Task<bool> ReadAsync(Guid id, string act, CancellationToken cancel)
    {
        if (acts.Of(act) is not { } known || !await FindAsync(id, cancel))
        {
            return false;
        }
        (Act, ActName) = (known, act);
        return true;
    }
}
