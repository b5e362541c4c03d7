using EGov.Portal.ProcedureService;
using EGov.Portal.Site;
using EGov.ServiceDefaults.Pages;
using EGov.Portal.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Citizen.Pages.ShowProcedure;

internal sealed class ProcedureModel(ProceduresClient procedures, ProcedureWords words, Assets assets) : PageModel
{
    public string Code { get; private set; } = "";
    public ProcedureRecord? Record { get; private set; }

    public TermTable Channels { get; private set; } = TermTable.Empty;
    public IReadOnlyList<FoundProcedure> NearMisses { get; private set; } = [];

    /// <summary>Parts of the page that this record has, as id and heading.</summary>
    public IEnumerable<(string Id, string Name)> Sections => new (string Id, string Name, bool Has)[]
    {
        ("thoi-gian", "Mất bao lâu, hết bao nhiêu", true),
        ("giay-to", "Giấy tờ cần chuẩn bị", true),
        ("noi-nop", "Nộp ở đâu", true),
        ("cac-buoc", "Các bước", Record!.Content.Steps.Count > 0),
        ("ket-qua", "Kết quả", Record.Content.Results.Count > 0),
        ("dieu-kien", "Yêu cầu, điều kiện", Record.Content.Requirements.Length > 0),
        ("can-cu", "Căn cứ pháp lý", Record.Content.LegalBases.Count > 0),
        ("cong-bo", "Công bố", true),
    }.Where(section => section.Has).Select(section => (section.Id, section.Name));

    public async Task<IActionResult> OnGetAsync(
        string code, [FromQuery(Name = "phien-ban")] int? version, CancellationToken cancel)
    {
        Code = code;
        var answer = await procedures.ShowAsync(code, version, cancel);
        if (answer.Value is not { } record)
        {
            return await NotHereAsync(cancel);
        }
        Response.KeepFor(TimeSpan.FromMinutes(1));
        if (answer.Tag.Length > 0 && HttpContext.IsKnown(Tag(answer.Tag)))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }
        Record = record;
        Channels = TermTable.Of(record.Content.Channels, words);
        return Page();
    }

    // A page changes with its record, with our styles and with the language.
    string Tag(string record) => $"{record}-{Path.GetFileNameWithoutExtension(assets.Version)}"
        + (PageSetup.IsEnglish ? "-en" : "");

    async Task<IActionResult> NotHereAsync(CancellationToken cancel)
    {
        var query = new FindQuery { Words = Code, Size = 5 };
        var near = (await procedures.FindAsync(query, cancel)).Value;
        NearMisses = near is null ? [] : [.. near.Items.Concat(near.NearMisses).DistinctBy(item => item.Code).Take(5)];
        Response.StatusCode = StatusCodes.Status404NotFound;
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
