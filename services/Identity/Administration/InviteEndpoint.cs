using EGov.Identity.AcceptInvitation;
using EGov.Identity.Clients;
using EGov.ServiceDefaults.Access;

namespace EGov.Identity.Administration;

/// <summary>A link for the holder of an account, shown this once.</summary>
internal sealed record IssuedInvitation(string Address, DateTimeOffset ExpiresAt);

/// <summary>
/// Gives a one-time link to choose a password, to be handed over by whoever has seen that it is the right person. It
/// is not kept for a second try, as other answers are: asking again gives a new link and ends the first.
/// </summary>
internal static class InviteEndpoint
{
    public static void MapInvite(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/accounts/{id:guid}/invitation", InviteAsync).WithName("InviteHolder").WithTags("Accounts")
            .WithSummary("Cấp đường dẫn dùng một lần để đặt mật khẩu").Allow("accounts.write")
            .Produces<IssuedInvitation>(201).ProducesProblem(404).ProducesProblem(503);

    static Task<IResult> InviteAsync(
        Guid id, HttpContext http, IdentityDb db, Invitations invitations, IssuerOptions issuer, TimeProvider time,
        CancellationToken cancel) =>
        AccountChange.GiveAsync(http, db, id, async _ => Results.Created((string?)null, new IssuedInvitation(
            $"{issuer.Issuer}/loi-moi?ma={await invitations.IssueAsync(id, cancel)}",
            time.GetUtcNow() + Invitations.Lifetime)), cancel);
}
