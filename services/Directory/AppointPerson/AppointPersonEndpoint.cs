using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.AppointPerson;

/// <summary>Gives a person a post; somebody new is entered with their first one.</summary>
internal static class AppointPersonEndpoint
{
    static readonly Refusal Stale = new(
        "StateSeenIsCurrent", "Dữ liệu đã được người khác sửa, xin tải lại.", "person");

    static readonly Refusal OnePerson = new(
        "OnePersonIsNamed", "Cần nêu một người mới hoặc một người đã có.", "person");

    public static void MapAppointPerson(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/directory/appointments", AppointAsync).WithName("AppointPerson").WithTags("People")
            .WithSummary("Bổ nhiệm, giao quyền hoặc phụ trách; người mới được ghi cùng chức trách đầu tiên")
            .Allow("people.write").WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(16_384))
            .Produces<WrittenPost>(201).ProducesProblem(400).ProducesProblem(404)
            .ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    static async Task<IResult> AppointAsync(
        AppointPersonRequest asked, HttpContext http, DirectoryDb db, PostRoles roles, TimeProvider time,
        CancellationToken cancel) =>
        asked.Person.New is null == asked.Person.Existing is null
        ? Refuse.Broken([OnePerson])
        : await IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            await DirectoryWrite.LockAsync(db, cancel);
            var now = time.GetUtcNow();
            var unit = (await DirectoryWrite.LoadAsync(db, [asked.UnitId], cancel)).FirstOrDefault();
            var person = await PersonAsync(db, asked.Person, now, cancel);
            if (unit is null || person is null)
            {
                return Refuse.NotFound(unit is null ? UnitTag.Unknown with { Field = "unitId" }
                    : PersonTag.Unknown with { Field = "person" });
            }
            if (PeopleReach.OutOfReach(http, unit.Id, asked.Role) is { } refused)
            {
                return refused;
            }
            if (asked.Person.Existing is { } seen && seen.Sequence != person.Sequence)
            {
                return Refuse.Stale(Stale);
            }
            var there = await db.Posts.AsNoTracking().Where(post => post.UnitId == unit.Id).ToListAsync(cancel);
            var refusals = AppointPersonRules.Judge(roles, asked, person, unit, there);
            if (refusals.Count > 0)
            {
                return Refuse.Broken(refusals);
            }
            var post = Post.Of(
                Guid.CreateVersion7(now), person.Id, asked.Facts, asked.From, asked.To, asked.Act.Normalize());
            person.Posts.Add(post);
            await PeopleWrite.TellAsync(db, AuditAct.Of(http), [person], now, cancel);
            http.Response.Headers.ETag = PersonTag.Of(person);
            return Results.Created(
                $"/api/directory/people/{person.Id}", new WrittenPost(post.Id, person.Id, person.Sequence));
        }, cancel);

    static async Task<Person?> PersonAsync(
        DirectoryDb db, AppointedPerson asked, DateTimeOffset now, CancellationToken cancel)
    {
        if (asked.Existing is { } seen)
        {
            return (await PeopleWrite.LoadAsync(db, [seen.Id], cancel)).FirstOrDefault();
        }
        var person = Person.Enter(Guid.CreateVersion7(now), asked.New!.Kind, asked.New.Facts);
        db.People.Add(person);
        return person;
    }
}
