using EGov.Portal.AccountService;
using EGov.Portal.DirectoryService;
using EGov.Portal.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Portal.Areas.Workspace.Pages.FindAccounts;

/// <summary>The accounts of the people in the administrator's units, a page at a time.</summary>
internal sealed class AccountsModel(NamesOfUnits units) : AdministrationPage
{
    const int Size = 20, Longest = 100;

    public ManagedAccounts Found { get; private set; } = new([], null);
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();
    public string Words { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public string State { get; private set; } = "";
    public bool IsFirst { get; private set; }

    /// <summary>Whether the list is all there is.</summary>
    public bool IsWhole => Words.Length + Kind.Length + State.Length == 0;

    /// <summary>Address of the page from there on, narrowed as this one.</summary>
    public string AddressFrom(string? after) =>
        Paths.Accounts + Query(("q", Words), ("loai", Kind), ("trangThai", State), ("sau", after));

    public async Task<IActionResult> OnGetAsync(
        string? q, string? loai, string? trangThai, string? sau, CancellationToken cancel)
    {
        Words = q?.Trim() is { Length: <= Longest } words ? words : "";
        Kind = loai is "officer" or "postal" ? loai : "";
        State = trangThai is "invited" or "active" or "disabled" ? trangThai : "";
        IsFirst = string.IsNullOrEmpty(sau);
        var reply = await Calls.GetAsync(ManagedAccount.Place + Query(
            ("q", Words), ("kind", Kind), ("state", State), ("after", sau), ("size", $"{Size}")), cancel);
        if (!reply.IsGood)
        {
            return NotFound();
        }
        Found = reply.Read<ManagedAccounts>();
        Names = await units.OfAsync(Found.Items.SelectMany(one => one.Units ?? []), cancel);
        return Page();
    }
}
