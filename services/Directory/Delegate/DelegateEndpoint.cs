using EGov.Directory.AppointPerson;
using EGov.Directory.FindPeople;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EGov.Directory.Delegate;

/// <summary>Body of <c>POST /api/directory/posts/{id}/delegations</c>.</summary>
/// <param name="ToPersonId">Who acts for the holder.</param>
/// <param name="Title">How they sign.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day: a delegation is always for a time.</param>
/// <param name="Act">The written delegation.</param>
internal sealed record DelegateRequest(Guid ToPersonId, string Title, DateOnly From, DateOnly To, string Act);

/// <summary>Lets another act for the holder of a post.</summary>
internal static class DelegateEndpoint
{
    public static void MapDelegate(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/directory/posts/{id:guid}/delegations", DelegateAsync).WithName("Delegate").WithTags("People")
            .WithSummary("Ủy quyền một chức trách có thời hạn; cần If-Match của người ủy quyền").Allow("people.write")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(4_096))
            .Produces<WrittenPost>(201).ProducesProblem(400).ProducesProblem(404)
            .ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(428)
            .ProducesProblem(503);

    static Task<IResult> DelegateAsync(
        Guid id, DelegateRequest asked, HttpContext http, DirectoryDb db, PostRoles roles, TimeProvider time,
        CancellationToken cancel) =>
        IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            await DirectoryWrite.LockAsync(db, cancel);
            if (await PeopleWrite.HolderAsync(db, id, cancel) is not { } holder)
            {
                return Refuse.NotFound(PersonTag.UnknownPost);
            }
            var source = holder.Posts.Single(post => post.Id == id);
            if (PeopleReach.OutOfReach(http, source.UnitId, source.Role) is { } refused)
            {
                return refused;
            }
            if (ETags.Check(http, PersonTag.Of(holder)) is { } stale)
            {
                return stale;
            }
            if ((await PeopleWrite.LoadAsync(db, [asked.ToPersonId], cancel)).FirstOrDefault() is not { } deputy)
            {
                return Refuse.NotFound(PersonTag.Unknown with { Field = "toPersonId" });
            }
            var below = await BelowAsync(db, source.UnitId, asked.From, cancel);
            var refusals = DelegateRules.Judge(asked, source, deputy, below, roles.Find(source.Role));
            if (refusals.Count > 0)
            {
                return Refuse.Broken(refusals);
            }
            var now = time.GetUtcNow();
            var post = source.Delegate(Guid.CreateVersion7(now), deputy.Id, asked.Title.Normalize(), asked.From,
                asked.To, asked.Act.Normalize());
            deputy.Posts.Add(post);
            await PeopleWrite.TellAsync(db, AuditAct.Of(http), [deputy], now, cancel);
            http.Response.Headers.ETag = PersonTag.Of(deputy);
            return Results.Created(
                $"/api/directory/people/{deputy.Id}", new WrittenPost(post.Id, deputy.Id, deputy.Sequence));
        }, cancel);

    static async Task<IReadOnlySet<Guid>> BelowAsync(DirectoryDb db, Guid unit, DateOnly day, CancellationToken cancel) =>
        (await ((NpgsqlConnection)db.Database.GetDbConnection()).ListAsync(
            $"with {PersonRows.Below} select id from below", [unit, day], row => row.GetGuid(0), cancel)).ToHashSet();
}
