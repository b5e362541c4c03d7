using EGov.Portal.AccountService;
using EGov.Portal.DirectoryService;
using EGov.Portal.SignIn;
using EGov.Portal.Site;
using EGov.Portal.Words;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Portal.Areas.Workspace.Pages.EndRole;

/// <summary>Ends one role of the holder of an account on a day.</summary>
internal sealed class EndRoleModel(NamesOfUnits units) : ManagedPage
{
    public KnownPost Post { get; private set; } = null!;
    public string? UnitName { get; private set; }
    public string LastDay { get; private set; } = "";
    public string Act { get; private set; } = "";

    [TempData]
    public string? Done { get; set; }

    protected override IReadOnlyList<string> Boxes => ["lastDay", "act"];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid post, CancellationToken cancel)
    {
        LastDay = Figures.Day(Today);
        return await ReadAsync(id, post, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid id, Guid post, string? lastDay, string? act, string? seen, CancellationToken cancel)
    {
        (LastDay, Act) = (lastDay?.Trim() ?? "", act?.Trim() ?? "");
        if (!await ReadAsync(id, post, cancel))
        {
            return NotFound();
        }
        if (DayBox.Judge("lastDay", LastDay, isNeeded: true).ToList() is { Count: > 0 } missing)
        {
            return Refuse(missing);
        }
        var reply = await Calls.PostAsync($"api/directory/posts/{post}/end",
            new { lastDay = Figures.ReadDay(LastDay), act = Act }, new(Tag: seen), cancel);
        if (!reply.IsGood)
        {
            return Refuse(reply.Refusals);
        }
        Done = "ket-thuc";
        return this.SeeOther(Paths.AccountOf(id));
    }

    async Task<bool> ReadAsync(Guid id, Guid post, CancellationToken cancel)
    {
        if (!await FindWithPersonAsync(id, cancel)
            || Person.Posts.FirstOrDefault(one => one.Id == post && !one.IsOver(Today)) is not { } found)
        {
            return false;
        }
        (Post, UnitName) = (found, await units.OfAsync(found.UnitId, cancel));
        return true;
    }
}
