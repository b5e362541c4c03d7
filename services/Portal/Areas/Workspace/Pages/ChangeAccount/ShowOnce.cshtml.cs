using System.Text.Json;
using EGov.Portal.AccountService;
using EGov.Portal.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Portal.Areas.Workspace.Pages.ChangeAccount;

/// <summary>Shows a one-time password once; whoever comes back finds it gone.</summary>
internal sealed class ShowOnceModel : ManagedPage
{
    public GivenPassword Given { get; private set; } = null!;

    [TempData]
    public string? Once { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var once = Once is { } kept ? JsonSerializer.Deserialize<OncePassword>(kept) : null;
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        if (once is null || once.Account != id || once.Session != SessionStore.KeyOf(Session.Id))
        {
            return Redirect(Paths.AccountOf(id));
        }
        Given = once.Given;
        return Page();
    }
}
