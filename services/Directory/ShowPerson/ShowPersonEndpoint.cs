using EGov.Contracts.Directory;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.ShowPerson;

/// <summary>Answer of <c>GET /api/directory/people/{id}</c>.</summary>
/// <param name="State">What the event tells: all posts, and the contact only where it is public.</param>
/// <param name="Phone">Telephone, also where it is not public.</param>
/// <param name="Email">E-mail address, also where it is not public.</param>
/// <param name="ContactIsPublic">Whether everybody may know the two.</param>
internal sealed record PersonAnswer(PersonChanged State, string? Phone, string? Email, bool ContactIsPublic);

/// <summary>One person with their whole history, for those who keep the directory.</summary>
internal static class ShowPersonEndpoint
{
    public static void MapShowPerson(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/directory/people/{id:guid}", ShowAsync).WithName("ShowPerson").WithTags("People")
            .WithSummary("Một người cùng mọi chức trách đã và đang giữ").Allow("people.read")
            .Produces<PersonAnswer>().Produces(304).ProducesProblem(404).ProducesProblem(503);

    static async Task<IResult> ShowAsync(
        Guid id, HttpContext http, DirectoryDb db, AuditReads audit, TimeProvider time, CancellationToken cancel)
    {
        var person = await db.People.AsNoTracking().Include(row => row.Posts)
            .FirstOrDefaultAsync(row => row.Id == id, cancel);
        if (person is null)
        {
            return Refuse.NotFound(PersonTag.Unknown);
        }
        if (PeopleReach.OutOfReach(http, person, VietnamTime.DayOf(time.GetUtcNow())) is { } refused)
        {
            return refused;
        }
        http.Response.Headers.CacheControl = "private, no-cache";
        if (ETags.IsKnown(http, PersonTag.Of(person)))
        {
            return Results.StatusCode(304);
        }
        await audit.RecordAsync(AuditAct.Of(http).Entry(UnitState.Text(id)), cancel);
        return Results.Ok(new PersonAnswer(PersonState.Of(person), person.Phone, person.Email, person.ContactIsPublic));
    }
}
