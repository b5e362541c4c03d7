using EGov.Portal.ProcedureService;
using EGov.Portal.SignIn;
using EGov.Portal.Site;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Portal.Areas.Workspace.Pages.TakeIn;

/// <summary>The first step of an intake: which procedure, by its code or by words.</summary>
internal sealed class ChooseProcedureModel(ProceduresClient procedures) : DossierPage
{
    const int Shown = 8, Longest = 200;

    public string Words { get; private set; } = "";

    public IReadOnlyList<FoundProcedure> Found { get; private set; } = [];

    protected override IReadOnlyList<string> RolesHere => Receivers;

    public static string AddressOf(string code) => $"{Paths.Intake}/{Uri.EscapeDataString(code)}";

    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken cancel)
    {
        Words = q?.Trim() is { Length: <= Longest } words ? words : "";
        if (Words.Length == 0)
        {
            return Page();
        }
        var page = (await procedures.FindAsync(new FindQuery { Words = Words, Size = Shown }, cancel)).Value;
        Found = page is null ? [] : [.. page.Items.Concat(page.NearMisses).DistinctBy(one => one.Code).Take(Shown)];
        return Found.FirstOrDefault(one => one.Code == Words) is { } exact
            ? this.SeeOther(AddressOf(exact.Code)) : Page();
    }
}
