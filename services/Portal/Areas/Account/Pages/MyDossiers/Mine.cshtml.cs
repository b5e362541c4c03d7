using EGov.Portal.DossierService;
using EGov.Portal.SignIn;
using EGov.Portal.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Account.Pages.MyDossiers;

/// <summary>What a citizen filed, the latest first.</summary>
internal sealed class MineModel(DossierCalls calls) : PageModel
{
    public MyPage Found { get; private set; } = new([], null);

    public bool IsFirst { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? sau, CancellationToken cancel)
    {
        if (HttpContext.SignedIn()!.Person.WorksHere)
        {
            return this.SeeOther(Paths.Queue);
        }
        IsFirst = string.IsNullOrEmpty(sau);
        var reply = await calls.GetAsync(
            $"{DossierCalls.Place}/mine{(IsFirst ? "" : "?after=" + Uri.EscapeDataString(sau!))}", cancel);
        if (!reply.IsGood)
        {
            return NotFound();
        }
        Found = reply.Read<MyPage>();
        return Page();
    }
}
