using EGov.Identity.AcceptInvitation;
using EGov.Identity.Passwords;
using EGov.Identity.SignIn;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;

namespace EGov.Identity.Administration;

/// <summary>A password that opens nothing but the page of choosing an own one, shown this once.</summary>
internal sealed record IssuedPassword(string Password, DateTimeOffset ExpiresAt);

/// <summary>
/// Gives a one-time password in place of the present one, to be told to whoever has been seen to be the right person.
/// Like a link it is not kept for a second try: asking again gives another and ends the first.
/// </summary>
internal static class OneTimePasswordEndpoint
{
    public static void MapOneTimePassword(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/accounts/{id:guid}/one-time-password", IssueAsync).WithName("ResetPassword")
            .WithTags("Accounts").WithSummary("Cấp mật khẩu dùng một lần, phải đổi ở lần đăng nhập đầu")
            .Allow("accounts.write").Produces<IssuedPassword>(201).ProducesProblem(404).ProducesProblem(503);

    static async Task<IResult> IssueAsync(
        Guid id, HttpContext http, IdentityDb db, OneTimePasswords passwords, AttemptStore attempts,
        CancellationToken cancel)
    {
        var name = "";
        var answer = await AccountChange.GiveAsync(http, db, id, async account =>
        {
            var password = await passwords.IssueAsync(account, AuditAct.Of(http).By, Invitations.Lifetime, cancel);
            name = account.UserName ?? "";
            return Results.Created((string?)null, new IssuedPassword(password, account.PasswordEndsAt!.Value));
        }, cancel);
        if (name.Length > 0)
        {
            await attempts.ForgetAsync(name, cancel);
        }
        return answer;
    }
}
