using EGov.Portal.DirectoryService;
using EGov.Portal.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Account.Pages;

/// <summary>Who is signed in, which roles they hold until when, and when the session ends.</summary>
internal sealed class WhoAmIModel(NamesOfUnits units) : PageModel
{
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public async Task OnGetAsync(CancellationToken cancel) =>
        Names = await units.OfAsync(HttpContext.SignedIn()!.Roles.Select(role => role.Unit), cancel);
}
