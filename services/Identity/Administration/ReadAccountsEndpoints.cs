using EGov.Identity.Accounts;
using EGov.Identity.SignIn;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Paging;
using EGov.ServiceDefaults.Problems;

namespace EGov.Identity.Administration;

/// <summary>Accounts within reach, in order of name; every read is audited.</summary>
internal static class ReadAccountsEndpoints
{
    const int Usual = 50, Most = 200, LongestSearch = 100;
    static readonly string[] Kinds = [AccountKind.Officer, AccountKind.Postal];
    static readonly string[] States = ["invited", "active", "disabled"];

    static readonly Refusal PageIsAllowed = new(nameof(PageIsAllowed),
        $"after phải là vị trí do hệ thống cấp, size từ 1 đến {Most}, q tối đa {LongestSearch} ký tự, "
        + $"kind là {string.Join(" hoặc ", Kinds)}, state là {string.Join(" hoặc ", States)}.", "after");

    public static void MapReadAccounts(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/accounts", ListAsync).WithName("ListAccounts").WithTags("Accounts")
            .WithSummary("Tài khoản trong phạm vi quản trị, theo họ tên").Allow("accounts.read")
            .Produces<AccountPage>().ProducesProblem(400).ProducesProblem(503)
            .Takes("q", OpenApiParts.TextOf(LongestSearch)).Takes("after", OpenApiParts.Cursor("accounts"))
            .Takes("size", OpenApiParts.Whole(1, Most)).Takes("kind", OpenApiParts.Name)
            .Takes("state", OpenApiParts.Name);
        app.MapGet("/api/accounts/{id:guid}", ShowAsync).WithName("ShowAccount").WithTags("Accounts")
            .WithSummary("Một tài khoản trong phạm vi quản trị").Allow("accounts.read")
            .Produces<ShownAccount>().ProducesProblem(404).ProducesProblem(503);
    }

    static async Task<IResult> ListAsync(
        [AsParameters] AccountQuestion asked, HttpContext http, AccountList accounts, AuditReads audit,
        CancellationToken cancel)
    {
        if (!NamePaging.TryRead(asked.After, (asked.Size, Usual), Most, out var place, out var count)
            || TextLength.Exceeds(asked.Words ?? "", LongestSearch)
            || !Kinds.Contains(asked.Kind ?? Kinds[0]) || !States.Contains(asked.State ?? States[0]))
        {
            return Refuse.BadRequest(PageIsAllowed);
        }
        var read = await accounts.ReadAsync(http.UnitsInReach(), asked, place, count + 1, cancel);
        await audit.RecordAsync(AuditAct.Of(http).Entry("accounts"), cancel);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Ok(new AccountPage([.. read.Take(count)], read.Count > count
            ? NamePaging.After(read[count - 1].Name, read[count - 1].Id) : null));
    }

    static async Task<IResult> ShowAsync(
        Guid id, HttpContext http, IdentityDb db, AttemptStore attempts, AuditReads audit, CancellationToken cancel)
    {
        var (account, refused) = await AccountChange.FindAsync(http, db, id, cancel);
        if (account is null)
        {
            return refused!;
        }
        await audit.RecordAsync(AuditAct.Of(http).Entry(AccountActs.Id(id)), cancel);
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ETag = ShownAccount.TagOf(account);
        return Results.Ok(ShownAccount.Of(account, await SecondFactors.AreSetUpAsync(db, id, cancel)) with
        {
            WaitsUntil = await attempts.WaitsUntilAsync(account.UserName ?? "", cancel),
        });
    }
}
