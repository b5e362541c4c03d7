using System.Globalization;
using System.Text;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.LookUpDossier;

/// <summary>
/// Where a dossier stands, without signing in: by its number and the last four digits of the identity number, or by the
/// QR code of the receipt. A wrong and an unknown one are answered alike, after the same question to the database.
/// </summary>
internal static class LookUpDossierEndpoint
{
    static readonly Refusal Unknown = new("DossierIsFound",
        "Không tìm thấy hồ sơ với mã và bốn số cuối đã nhập; xin kiểm tra lại trên giấy hẹn.");

    static readonly Refusal Often = new("LookUpIsWithinLimit", "Đã tra cứu quá nhiều lần, xin thử lại sau ít phút.");

    public static void MapLookUpDossier(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/dossiers/look-up", ByNumberAsync).Described("LookUpDossier")
            .WithSummary("Tra cứu hồ sơ bằng mã hồ sơ và bốn số cuối của số định danh")
            .Takes("number", OpenApiParts.Name).Takes("digits", OpenApiParts.Formed("^[0-9]{4}$"));
        app.MapGet("/api/dossiers/look-up/{token}", ByTokenAsync).Described("FollowDossier")
            .WithSummary("Tra cứu hồ sơ bằng mã QR của giấy hẹn");
    }

    static RouteHandlerBuilder Described(this RouteHandlerBuilder route, string name) =>
        route.WithName(name).WithTags("LookUp").Open().Produces<LookedUpDossier>().ProducesProblem(400)
            .ProducesProblem(404).ProducesProblem(429).ProducesProblem(503);

    static Task<IResult> ByNumberAsync(
        string number, string digits, HttpContext http, DossiersDb db, LookUpDesk desk, CancellationToken cancel) =>
        desk.AnswerAsync(http, number, async () =>
        {
            var kept = await db.Dossiers.Where(row => row.Number == number)
                .Select(row => new { row.Id, row.LookUpDigits }).FirstOrDefaultAsync(cancel);
            return LookUpToken.Fits(Encoding.UTF8.GetBytes(digits), Encoding.UTF8.GetBytes(kept?.LookUpDigits ?? "----"))
                ? kept?.Id : null;
        }, cancel);

    static Task<IResult> ByTokenAsync(
        string token, HttpContext http, DossiersDb db, LookUpDesk desk, CancellationToken cancel) =>
        desk.AnswerAsync(http, null, async () =>
        {
            _ = LookUpToken.TryRead(token, out var id, out var secret);
            var kept = await db.Dossiers.Where(row => row.Id == id).Select(row => (Guid?)row.LookUpSecret)
                .FirstOrDefaultAsync(cancel);
            return LookUpToken.Fits(secret.ToByteArray(), (kept ?? Guid.AllBitsSet).ToByteArray()) && kept is not null
                ? id : null;
        }, cancel);

    internal static IResult NotFound => Refuse.NotFound(Unknown);

    internal static IResult Limited(HttpContext http, int seconds)
    {
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Refuse.With(StatusCodes.Status429TooManyRequests, [Often]);
    }
}
