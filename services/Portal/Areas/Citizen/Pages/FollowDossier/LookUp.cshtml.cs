using EGov.Portal.DossierService;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EGov.Portal.Areas.Citizen.Pages.FollowDossier;

/// <summary>Where a dossier stands, in two screens: its code, then the last four digits. It changes nothing.</summary>
[IgnoreAntiforgeryToken]
internal sealed class LookUpModel(LookUps lookUps) : PageModel
{
    const int Longest = 60;

    static readonly Refusal NumberIsWritten = new(nameof(NumberIsWritten), "Hãy ghi mã hồ sơ.", "ma");
    static readonly Refusal DigitsAreFour = new(nameof(DigitsAreFour), "Hãy ghi đủ bốn chữ số.", "so");
    static readonly Refusal Unknown = new(nameof(Unknown),
        "Không tìm thấy hồ sơ với mã và bốn số cuối đã nhập; hãy xem lại trên giấy hẹn.", "so");
    static readonly Refusal TooOften = new(nameof(TooOften), "Đã tra cứu quá nhiều lần, hãy thử lại sau ít phút.");

    public string Number { get; private set; } = "";

    public FoundDossier? Found { get; private set; }

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public void OnGet(string? ma)
    {
        Response.Headers.CacheControl = "no-store";
        Number = Clean(ma);
        Refusals = ma is not null && Number.Length == 0 ? [NumberIsWritten] : [];
    }

    public async Task<IActionResult> OnPostAsync(string? ma, string? so, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        Number = Clean(ma);
        var digits = so?.Trim() ?? "";
        if (Number.Length == 0 || digits.Length != 4 || !digits.All(char.IsAsciiDigit))
        {
            return Refuse(Number.Length == 0 ? NumberIsWritten : DigitsAreFour);
        }
        var answer = await lookUps.ByNumberAsync(Number, digits, cancel);
        Found = answer.Dossier;
        return Found is not null ? Page() : Refuse(answer.IsTooOften ? TooOften : Unknown);
    }

    IActionResult Refuse(Refusal refusal)
    {
        Refusals = [refusal];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    static string Clean(string? typed) =>
        typed?.Trim().Replace(" ", "", StringComparison.Ordinal) is { Length: <= Longest } number ? number : "";
}
