using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime;

namespace EGov.Directory.RevisePerson;

/// <summary>
/// Body of <c>POST /api/directory/people/{id}/revisions</c>: all that is known of the person; what is left out is
/// empty from then on.
/// </summary>
internal sealed record RevisePersonRequest(
    string Name, string? Phone = null, string? Email = null, bool ContactIsPublic = false);

/// <summary>Answer to a write: the person and the number of the write, which their ETag is made of.</summary>
internal sealed record WrittenPerson(Guid Id, long Sequence);

/// <summary>Corrects a name, or changes the contact and whether it is public.</summary>
internal static class RevisePersonEndpoint
{
    public static void MapRevisePerson(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/directory/people/{id:guid}/revisions", ReviseAsync).WithName("RevisePerson").WithTags("People")
            .WithSummary("Sửa tên, liên hệ và việc công khai liên hệ; cần If-Match").Allow("people.write")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(4_096))
            .Produces<WrittenPerson>().ProducesProblem(400).ProducesProblem(404)
            .ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(428)
            .ProducesProblem(503);

    static Task<IResult> ReviseAsync(
        Guid id, RevisePersonRequest asked, HttpContext http, DirectoryDb db, PostRoles roles, TimeProvider time,
        CancellationToken cancel) =>
        IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            await DirectoryWrite.LockAsync(db, cancel);
            if ((await PeopleWrite.LoadAsync(db, [id], cancel)).FirstOrDefault() is not { } person)
            {
                return Refuse.NotFound(PersonTag.Unknown);
            }
            var now = time.GetUtcNow();
            if (PeopleReach.OutOfReach(http, person, VietnamTime.DayOf(now)) is { } refused)
            {
                return refused;
            }
            if (ETags.Check(http, PersonTag.Of(person)) is { } stale)
            {
                return stale;
            }
            var facts = new PersonFacts(asked.Name.Normalize(), asked.Phone, asked.Email, asked.ContactIsPublic);
            var refusals = RevisePersonRules.Judge(roles, person, facts, VietnamTime.DayOf(now));
            if (refusals.Count > 0)
            {
                return Refuse.Broken(refusals);
            }
            person.Revise(facts);
            await PeopleWrite.TellAsync(db, AuditAct.Of(http), [person], now, cancel);
            http.Response.Headers.ETag = PersonTag.Of(person);
            return Results.Ok(new WrittenPerson(id, person.Sequence));
        }, cancel);
}
