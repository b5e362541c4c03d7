using EGov.Portal.AccountService;
using EGov.Portal.DirectoryService;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Portal.Areas.Workspace.Pages.ShowAccount;

/// <summary>One account: who, which roles until when, in which state, and what can be done about it.</summary>
internal sealed class OneAccountModel(NamesOfUnits units) : ManagedPage
{
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>What has just been done, said once.</summary>
    [TempData]
    public string? Done { get; set; }

    public bool IsOwn => Session.Person.Subject == Account.Id.ToString();

    /// <summary>Posts of now and later first; what is over stands below.</summary>
    public IReadOnlyList<KnownPost> Posts =>
        [.. Person.Posts.OrderBy(post => post.IsOver(Today)).ThenByDescending(post => post.From)];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindWithPersonAsync(id, cancel))
        {
            return NotFound();
        }
        Names = await units.OfAsync(Person.Posts.Select(post => post.UnitId), cancel);
        return Page();
    }

    /// <summary>What may be done to it as it stands.</summary>
    public IEnumerable<string> Acts => IsOwn ? []
        : Account.State == "disabled" ? ["mo-khoa"]
        : Account.WaitsUntil is null ? ["mat-khau", "xac-thuc", "khoa"] : ["bo-cho", "mat-khau", "xac-thuc", "khoa"];
}
