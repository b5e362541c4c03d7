using System.ComponentModel.DataAnnotations;
using EGov.Identity.Accounts;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Administration;

/// <summary>Body of <c>POST /id/api/accounts</c>.</summary>
internal sealed record CreateAccountRequest(
    Guid PersonId, [property: RegularExpression(CreateAccountRules.UserNameForm)] string UserName);

/// <summary>Makes an account for somebody of Directory; an invitation lets them choose their password.</summary>
internal static class CreateAccountEndpoint
{
    static readonly Refusal UnknownPerson = new("PersonIsKnown", "Danh bạ không có người này.", "personId");

    public static void MapCreateAccount(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/accounts", CreateAsync).WithName("CreateAccount").WithTags("Accounts")
            .WithSummary("Tạo tài khoản cho một người trong danh bạ").Allow("accounts.write")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(4_096))
            .Produces<ShownAccount>(201).ProducesProblem(400).ProducesProblem(404).ProducesProblem(422)
            .ProducesProblem(503);

    static Task<IResult> CreateAsync(
        CreateAccountRequest asked, HttpContext http, IdentityDb db, ILookupNormalizer names, TimeProvider time,
        CancellationToken cancel) =>
        IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            var day = VietnamTime.DayOf(time.GetUtcNow());
            // Whether there is such a person is told only to those who may manage them.
            var posts = await AccountReach.PostsAsync(db, asked.PersonId, cancel);
            if (AccountReach.OutOfReach(http, posts, day) is { } refused)
            {
                return refused;
            }
            if (await db.People.FindAsync([asked.PersonId], cancel) is not { } person)
            {
                return Refuse.NotFound(UnknownPerson);
            }
            var name = names.NormalizeName(asked.UserName);
            var refusals = CreateAccountRules.Judge(asked.UserName, person, posts, day,
                await db.Users.AnyAsync(user => user.NormalizedUserName == name, cancel),
                await db.Users.AnyAsync(user => user.PersonId == person.Id, cancel));
            if (refusals.Count > 0)
            {
                return Refuse.Broken(refusals);
            }
            var account = new Account
            {
                Kind = person.Kind, Name = person.Name, PersonId = person.Id, UserName = asked.UserName,
                NormalizedUserName = name,
            };
            db.Users.Add(account);
            await AccountChange.KeepAsync(http, db, account, null, cancel);
            return Results.Created($"/id/api/accounts/{account.Id}", ShownAccount.Of(account, false));
        }, cancel);
}
