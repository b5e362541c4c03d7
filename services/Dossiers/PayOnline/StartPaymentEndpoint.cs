using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using EGov.Dossiers.Moving;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.PayOnline;

/// <summary>Body: the fees to pay.</summary>
internal sealed record StartPaymentRequest([property: MaxLength(50)] IReadOnlyList<Guid> Fees);

/// <summary>Answer: where the payer goes on.</summary>
internal sealed record StartedPayment(Guid Id, string Reference, long Amount, string PayUrl);

/// <summary>A citizen pays online. Asked twice, or by many at once, it is one payment.</summary>
internal static class StartPaymentEndpoint
{
    static readonly JsonSerializerOptions AsNamed = new() { Encoder = ServiceDefaults.ServiceSetup.OurJson.Encoder };

    static readonly Refusal Away = new("PlatformAnswers", "Nền tảng thanh toán chưa trả lời; hãy thử lại sau ít phút.");
    static readonly Refusal Off = new("OnlinePaymentIsOffered", "Chưa mở thanh toán trực tuyến.");

    public static void MapStartPayment(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/dossiers/{id:guid}/payments", StartAsync).WithName("StartPayment").WithTags("Fees")
            .WithSummary("Thanh toán trực tuyến phí, lệ phí qua nền tảng của Cổng Dịch vụ công quốc gia")
            .Allow("dossiers.pay").WithMetadata(new RequestSizeLimitAttribute(8_192))
            .Produces<StartedPayment>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(413)
            .ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    static async Task<IResult> StartAsync(Guid id, StartPaymentRequest asked, HttpContext http, DossiersDb db,
        PaymentDesk desk, PaymentPlatform platform, CancellationToken cancel)
    {
        var (dossier, refused) = await db.Dossiers.AsNoTracking().FindAsync(id, http, DossierReach.Payer, cancel);
        if (dossier is null)
        {
            return refused!;
        }
        if (platform.Place.Address.Length == 0)
        {
            return Refuse.Broken([Off]);
        }
        var (payment, refusals) = await desk.BeginAsync(dossier, asked.Fees.ToHashSet(), AuditAct.Of(http), cancel);
        if (payment is null)
        {
            return Refuse.Broken(refusals);
        }
        try
        {
            var url = payment.PayUrl ?? await platform.StartAsync(payment, Bill(dossier, payment),
                http.Connection.RemoteIpAddress?.ToString() ?? "", cancel);
            await db.Payments.Where(row => row.Id == payment.Id && row.PayUrl == null)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.PayUrl, url), cancel);
            return Results.Ok(new StartedPayment(payment.Id, payment.Reference, payment.Amount, url));
        }
        catch (HttpRequestException)
        {
            http.Response.Headers.RetryAfter = "30";
            return Refuse.With(StatusCodes.Status503ServiceUnavailable, [Away]);
        }
    }

    static string Bill(Dossier dossier, Payment payment) => JsonSerializer.Serialize(new
    {
        MaTTHC = dossier.ProcedureCode, TenTTHC = dossier.ProcedureName, MaHoSo = dossier.Number,
        MaDonVi = dossier.ReceivingUnitId, HoTenNguoiNop = dossier.Filing.Applicant.Name,
        SoCMNDNguoiNop = dossier.Filing.Applicant.IdNumber,
        DSKhoanNop = new[] { new { NoiDung = $"Phí, lệ phí hồ sơ {dossier.Number}", SoTien = payment.Amount } },
    }, AsNamed);
}
