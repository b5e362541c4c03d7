using EGov.Portal.DirectoryService;
using EGov.Portal.SignIn;
using EGov.Portal.Site;
using EGov.Portal.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Account.Pages;

/// <summary>
/// For which of their units, and in which role, somebody acts. It is a choice among what the token holds; services
/// judge by the token.
/// </summary>
internal sealed class ChooseUnitModel(NamesOfUnits units, SessionStore store, TimeProvider time) : PageModel
{
    public IReadOnlyList<Acting> Choices { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();
    public string ReturnUrl { get; private set; } = "";
    public bool NothingChosen { get; private set; }
    public DateOnly Today => Figures.TodayHere(time);

    PortalSession Session => HttpContext.SignedIn()!;

    public static string ValueOf(Acting choice) => $"{choice.Role}@{choice.Unit:N}";

    public Task OnGetAsync(string? returnUrl, CancellationToken cancel) => ReadAsync(returnUrl, cancel);

    public async Task<IActionResult> OnPostAsync(string? choice, string? returnUrl, CancellationToken cancel)
    {
        await ReadAsync(returnUrl, cancel);
        if (Choices.FirstOrDefault(one => ValueOf(one) == choice) is not { } chosen)
        {
            NothingChosen = true;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        return await store.KeepChoiceAsync(Session.Id, chosen)
            ? this.SeeOther(ReturnUrl.Length > 0 ? ReturnUrl : Paths.Workspace)
            : this.SeeOther(StartSignIn.Address(Paths.ChooseUnit));
    }

    async Task ReadAsync(string? returnUrl, CancellationToken cancel)
    {
        ReturnUrl = StartSignIn.Local(returnUrl);
        Choices = Session.HeldOn(Today);
        Names = await units.OfAsync(Choices.Select(one => one.Unit), cancel);
    }
}
