using EGov.Identity.Sessions;
using EGov.Identity.SignIn;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;

namespace EGov.Identity.Administration;

/// <summary>What an administrator may do to an account; each names the state it saw (If-Match).</summary>
internal static class ChangeAccountEndpoints
{
    public static void MapChangeAccount(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/accounts/{id:guid}/disabling", DisableAsync).WithName("DisableAccount")
            .WithSummary("Khóa tài khoản và kết thúc mọi phiên; cần If-Match").AsChange();
        app.MapPost("/api/accounts/{id:guid}/enabling", EnableAsync).WithName("EnableAccount")
            .WithSummary("Mở lại tài khoản đã khóa; cần If-Match").AsChange();
        app.MapPost("/api/accounts/{id:guid}/second-factor-reset", ResetAsync).WithName("ResetSecondFactor")
            .WithSummary("Xóa ứng dụng xác thực khi mất điện thoại, lần sau thiết lập lại; cần If-Match").AsChange();
        app.MapPost("/api/accounts/{id:guid}/unlocking", UnlockAsync).WithName("UnlockAccount")
            .WithSummary("Bỏ thời gian chờ do nhập sai nhiều lần; cần If-Match").AsChange();
    }

    static void AsChange(this RouteHandlerBuilder route) => route.WithTags("Accounts").Allow("accounts.write")
        .Produces<ShownAccount>().ProducesProblem(404).ProducesProblem(412).ProducesProblem(428).ProducesProblem(503);

    static Task<IResult> DisableAsync(
        Guid id, HttpContext http, IdentityDb db, TimeProvider time, CancellationToken cancel) =>
        AccountChange.RunAsync(http, db, id, async account =>
        {
            account.DisabledAt ??= time.GetUtcNow();
            await SessionEnding.EndAllAsync(db, id, AuditAct.Of(http).By, time.GetUtcNow(), cancel);
        }, cancel);

    static Task<IResult> EnableAsync(Guid id, HttpContext http, IdentityDb db, CancellationToken cancel) =>
        AccountChange.RunAsync(http, db, id, account =>
        {
            account.DisabledAt = null;
            return Task.CompletedTask;
        }, cancel);

    static Task<IResult> ResetAsync(
        Guid id, HttpContext http, IdentityDb db, SecondFactors factors, TimeProvider time,
        CancellationToken cancel) =>
        AccountChange.RunAsync(http, db, id, async account =>
        {
            account.SecurityStamp = Guid.NewGuid().ToString();
            await factors.ResetAsync(id, cancel);
            await SessionEnding.EndAllAsync(db, id, AuditAct.Of(http).By, time.GetUtcNow(), cancel);
        }, cancel);

    static Task<IResult> UnlockAsync(
        Guid id, HttpContext http, IdentityDb db, AttemptStore attempts, CancellationToken cancel) =>
        AccountChange.RunAsync(http, db, id,
            account => attempts.ForgetAsync(account.UserName ?? "", cancel), cancel);
}
