using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.PayOnline;

/// <summary>How a payment stands after a result.</summary>
internal sealed record PaymentStands(string Reference, PaymentState State);

/// <summary>
/// The platform tells a result, itself or by the payer's return. Its MaXacThuc lets it in; it only makes us ask: money
/// counts by the platform's answer to a question of ours, once.
/// </summary>
internal static class PaymentResultEndpoint
{
    static readonly Refusal Wrong = new("MaXacThucIsRight", "Bản tin không có mã xác thực đúng.", "MaXacThuc");
    static readonly Refusal Unknown = new("PaymentIsKnown", "Không có giao dịch này.", "MaThamChieu");
    static readonly Refusal Amount = new("AmountIsThatOfThePayment", "Số tiền không đúng giao dịch.", "SoTien");

    public static void MapPaymentResult(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/payment-results", TakeAsync).WithName("TakePaymentResult").WithTags("Fees")
            .WithSummary("Kết quả thanh toán từ nền tảng của Cổng Dịch vụ công quốc gia").Open()
            .WithMetadata(new RequestSizeLimitAttribute(16_384)).Produces<PaymentStands>().ProducesProblem(400)
            .ProducesProblem(401).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);

    static async Task<IResult> TakeAsync(
        Dictionary<string, string> told, DossiersDb db, PaymentDesk desk, PaymentPlatform platform, TimeProvider time,
        CancellationToken cancel)
    {
        var place = platform.Place;
        var result = place.Secret.Length == 0 ? null
            : PlatformMessage.Read(told, PlatformMessage.ResultNames, place.Secret);
        if (result is null || result["MaDoiTac"] != place.Partner)
        {
            return Refuse.Unauthorized(Wrong);
        }
        var reference = result["MaThamChieu"];
        var payment = await db.Payments.AsNoTracking().FirstOrDefaultAsync(row => row.Reference == reference, cancel);
        if (payment is null)
        {
            return Refuse.NotFound(Unknown);
        }
        if (!long.TryParse(result["SoTien"], out var amount) || amount != payment.Amount)
        {
            await db.Payments.Where(row => row.Id == payment.Id).ExecuteUpdateAsync(row => row
                .SetProperty(one => one.Trouble, "Kết quả báo sai số tiền."), cancel);
            return Refuse.Broken([Amount]);
        }
        try
        {
            return Results.Ok(new PaymentStands(reference, await desk.AskAsync(reference, cancel)));
        }
        catch (HttpRequestException)
        {
            var now = time.GetUtcNow();
            await db.Payments.Where(row => row.Id == payment.Id && row.NextAskAt != null).ExecuteUpdateAsync(row => row
                .SetProperty(one => one.NextAskAt, now), cancel);
            return Results.Ok(new PaymentStands(reference, await db.Payments.Where(row => row.Id == payment.Id)
                .Select(row => row.State).FirstAsync(cancel)));
        }
    }
}
