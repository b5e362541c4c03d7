using EGov.Portal.AccountService;
using EGov.Portal.SignIn;
using EGov.Portal.Site;
using EGov.Portal.Words;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Portal.Areas.Workspace.Pages.OpenAccount;

/// <summary>Somebody who is not in the directory yet is entered with their first post; the account comes next.</summary>
internal sealed class PersonEntryModel(UnitsBelow units) : AdministrationPage
{
    static readonly Refusal KindIsChosen = new(nameof(KindIsChosen), "Hãy chọn loại tài khoản.", "kind");

    public string Kind { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public bool IsPublic { get; private set; }
    public string Key { get; private set; } = "";
    public PostForm Form { get; private set; } = null!;
    public IReadOnlyList<NamedUnit> Units { get; private set; } = [];

    protected override IReadOnlyList<string> Boxes => ["kind", "name", "phone", "contactIsPublic", .. PostForm.Boxes];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Form = new(Unit.ToString(), "", "", Figures.Day(Today), "", "");
        Key = Guid.NewGuid().ToString("N");
        Units = await units.OfAsync(Unit, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Read(Request.Form);
        Units = await units.OfAsync(Unit, cancel);
        var missing = (Kind.Length > 0 ? [] : new[] { KindIsChosen }).Concat(Form.Missing()).ToList();
        if (missing.Count > 0)
        {
            return Refuse(missing);
        }
        var person = new Dictionary<string, object?>
        {
            ["new"] = new { kind = Kind, name = Name, phone = Phone.Length > 0 ? Phone : null, contactIsPublic = IsPublic },
        };
        var reply = await Calls.PostAsync(
            Appointments.Place, Form.Appointment(person), new(Key: Key), cancel);
        return reply.IsGood
            ? this.SeeOther(Paths.OpenAccountOf(reply.Read<WrittenPost>().PersonId))
            : Refuse(Appointments.Refusals(reply));
    }

    void Read(IFormCollection form)
    {
        string Of(string name) => form[name].ToString().Trim();
        Kind = Of("kind") is "officer" or "postal" ? Of("kind") : "";
        (Name, Phone, Key) = (Of("name"), Of("phone"), Of("key"));
        (IsPublic, Form) = (Of("contactIsPublic") == "true", PostForm.Read(form));
    }
}
