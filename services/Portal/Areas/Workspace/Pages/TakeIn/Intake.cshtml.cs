using EGov.Portal.DossierService;
using EGov.Portal.ProcedureService;
using EGov.Portal.SignIn;
using EGov.Portal.Site;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Portal.Areas.Workspace.Pages.TakeIn;

/// <summary>An intake at the counter: filled in, checked, taken in, and on to the receipt.</summary>
internal sealed class TakeInModel(ProceduresClient procedures) : DossierPage
{
    static readonly string[] Channels = ["direct", "post", "online"];

    public Offer Offer { get; private set; } = null!;

    public IntakeForm Form { get; private set; } = null!;

    /// <summary>Whether what was filled in is shown to be read once more.</summary>
    public bool IsCheck { get; private set; }

    public IReadOnlyList<FilingWay> Ways => Offer.WaysOf(Channels);

    public string Here => ChooseProcedureModel.AddressOf(Offer.Code)
        + (Offer.Cases.Count > 1 && Offer.Index is { } one ? $"?truongHop={one}" : "");

    protected override IReadOnlyList<string> RolesHere => Receivers;

    protected override IReadOnlyList<string> Boxes => IntakeForm.Boxes;

    public async Task<IActionResult> OnGetAsync(string code, int? truongHop, CancellationToken cancel)
    {
        if (!await ReadAsync(code, truongHop, cancel))
        {
            return NotFound();
        }
        Form = IntakeForm.Empty(Offer);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, int? truongHop, string? act, CancellationToken cancel)
    {
        if (!await ReadAsync(code, truongHop, cancel) || Offer.Index is null)
        {
            return NotFound();
        }
        Form = IntakeForm.Read(Request.Form, Offer);
        if (act == "sua")
        {
            return Page();
        }
        if (Form.Missing() is { Count: > 0 } missing)
        {
            return Refuse(missing);
        }
        if (act != "nhan")
        {
            IsCheck = true;
            return Page();
        }
        var reply = await Calls.PostAsync(DossierCalls.Place, Form.Body(Offer, Unit), new(Key: Form.Key), cancel);
        return reply.IsGood
            ? this.SeeOther(Paths.CaseOf(reply.Read<FiledRecord>().Id, "giay-tiep-nhan") + "?moi=true")
            : Refuse(AtBoxes(reply));
    }

    async Task<bool> ReadAsync(string code, int? chosen, CancellationToken cancel)
    {
        if ((await procedures.ShowAsync(code, null, cancel)).Value is not { } record)
        {
            return false;
        }
        Offer = new(record, chosen);
        return true;
    }
}
