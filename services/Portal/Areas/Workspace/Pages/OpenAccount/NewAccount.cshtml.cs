using EGov.Portal.AccountService;
using EGov.Portal.DirectoryService;
using EGov.Portal.SignIn;
using EGov.Portal.Site;
using EGov.Portal.Words;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Portal.Areas.Workspace.Pages.OpenAccount;

/// <summary>Opens the account of somebody of the directory under a user name.</summary>
internal sealed class NewAccountModel(NamesOfUnits units) : AdministrationPage
{
    const int Tries = 6;
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    static readonly Refusal PersonIsTheirsToManage = new(nameof(PersonIsTheirsToManage),
        "Chưa mở được tài khoản cho người này. Nếu vừa ghi vào danh bạ, hãy bấm lại sau ít giây; nếu người này còn chức "
        + "trách ngoài đơn vị bạn quản trị, hãy nhờ quản trị cấp trên.");

    public KnownPerson Person { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();
    public string UserName { get; private set; } = "";
    public string Key { get; private set; } = "";

    [TempData]
    public string? Done { get; set; }

    protected override IReadOnlyList<string> Boxes => ["userName"];

    public async Task<IActionResult> OnGetAsync(Guid person, CancellationToken cancel)
    {
        Key = Guid.NewGuid().ToString("N");
        if (!await ReadAsync(person, cancel))
        {
            return NotFound();
        }
        UserName = UserNames.Suggest(Person.Name);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid person, string? userName, string? key, CancellationToken cancel)
    {
        (UserName, Key) = (userName?.Trim() ?? "", key ?? "");
        if (!await ReadAsync(person, cancel))
        {
            return NotFound();
        }
        var reply = await OpenAsync(person, cancel);
        if (!reply.IsGood)
        {
            return Refuse(reply.IsUnknown ? [PersonIsTheirsToManage] : reply.Refusals);
        }
        Done = "moi";
        return this.SeeOther(Paths.AccountOf(reply.Read<ManagedAccount>().Id));
    }

    // Who has just been entered is told to the identity service a moment later.
    async Task<ServiceReply> OpenAsync(Guid person, CancellationToken cancel)
    {
        for (var tried = 1; ; tried++)
        {
            var reply = await Calls.PostAsync(ManagedAccount.Place,
                new { personId = person, userName = UserName }, new(Key: Key), cancel);
            if (!reply.IsUnknown || tried == Tries)
            {
                return reply;
            }
            await Task.Delay(Pause, cancel);
        }
    }

    async Task<bool> ReadAsync(Guid person, CancellationToken cancel)
    {
        var reply = await Calls.GetAsync(KnownPerson.PlaceOf(person), cancel);
        if (!reply.IsGood)
        {
            return false;
        }
        Person = reply.Read<PersonReply>().State;
        Names = await units.OfAsync(Person.Posts.Select(post => post.UnitId), cancel);
        return true;
    }
}
