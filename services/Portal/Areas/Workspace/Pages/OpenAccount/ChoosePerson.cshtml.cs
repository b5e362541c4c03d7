using EGov.Portal.AccountService;
using EGov.Portal.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Portal.Areas.Workspace.Pages.OpenAccount;

/// <summary>For whom an account is opened: somebody of the directory who serves in the administrator's units.</summary>
internal sealed class ChoosePersonModel : AdministrationPage
{
    const int Size = 20, Longest = 100;

    public FoundPeople Found { get; private set; } = new([], null);
    public string Words { get; private set; } = "";
    public bool IsFirst { get; private set; }

    public string AddressFrom(string? after) => Paths.OpenAccount + Query(("q", Words), ("sau", after));

    public async Task<IActionResult> OnGetAsync(string? q, string? sau, CancellationToken cancel)
    {
        Words = q?.Trim() is { Length: <= Longest } words ? words : "";
        IsFirst = string.IsNullOrEmpty(sau);
        var reply = await Calls.GetAsync("api/directory/people" + Query(
            ("unit", Unit.ToString()), ("name", Words), ("after", sau), ("size", $"{Size}")), cancel);
        if (!reply.IsGood)
        {
            return NotFound();
        }
        Found = reply.Read<FoundPeople>();
        return Page();
    }
}
