using EGov.Directory.AppointPerson;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.EndPost;

/// <summary>Body of <c>POST /api/directory/posts/{id}/end</c>.</summary>
internal sealed record EndPostRequest(DateOnly LastDay, string Act);

/// <summary>Ends a post, and what was delegated from it, on a day.</summary>
internal static class EndPostEndpoint
{
    public static void MapEndPost(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/directory/posts/{id:guid}/end", EndAsync).WithName("EndPost").WithTags("People")
            .WithSummary("Kết thúc một chức trách và các ủy quyền từ đó; cần If-Match").Allow("people.write")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(4_096))
            .Produces<WrittenPost>().ProducesProblem(400).ProducesProblem(404)
            .ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(428)
            .ProducesProblem(503);

    static Task<IResult> EndAsync(
        Guid id, EndPostRequest asked, HttpContext http, DirectoryDb db, TimeProvider time, CancellationToken cancel) =>
        IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            await DirectoryWrite.LockAsync(db, cancel);
            if (await PeopleWrite.HolderAsync(db, id, cancel) is not { } person)
            {
                return Refuse.NotFound(PersonTag.UnknownPost);
            }
            var post = person.Posts.Single(one => one.Id == id);
            if (http.OutOfReach(post.UnitId) is { } refused)
            {
                return refused;
            }
            if (ETags.Check(http, PersonTag.Of(person)) is { } stale)
            {
                return stale;
            }
            var refusals = EndPostRules.Judge(post, asked);
            if (refusals.Count > 0)
            {
                return Refuse.Broken(refusals);
            }
            var act = asked.Act.Normalize();
            person.End(post, asked.LastDay, act);
            var others = await PeopleWrite.EndDelegationsAsync(db, post, asked.LastDay, act, cancel);
            await PeopleWrite.TellAsync(db, AuditAct.Of(http), others.Prepend(person).Distinct(), time.GetUtcNow(), cancel);
            http.Response.Headers.ETag = PersonTag.Of(person);
            return Results.Ok(new WrittenPost(id, person.Id, person.Sequence));
        }, cancel);
}
