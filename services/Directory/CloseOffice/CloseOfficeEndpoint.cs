using System.ComponentModel.DataAnnotations;
using EGov.Contracts.Directory;
using EGov.Directory.Calendars;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.CloseOffice;

/// <summary>
/// Body of <c>POST /api/directory/units/{id}/closures</c>: whole days, or from a time of the first day, to a time of the
/// last.
/// </summary>
internal sealed record CloseOfficeRequest(
    DateOnly FirstDay, DateOnly LastDay,
    [property: StringLength(DecisionRules.LongestAct, MinimumLength = 1)] string Act,
    [property: StringLength(DecisionRules.LongestReason, MinimumLength = 1)] string Reason,
    TimeOnly? FromTime = null, TimeOnly? ToTime = null, bool Subtree = false, bool Preview = false);

/// <summary>Shuts one office, or one with all below it, for days or a part of a day.</summary>
internal static class CloseOfficeEndpoint
{
    const string Kind = "closure";

    public static void MapCloseOffice(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/directory/units/{id:guid}/closures", CloseAsync).WithName("CloseOffice").WithTags("Calendars")
            .WithSummary("Đóng cửa một đơn vị (hoặc cả các đơn vị bên dưới) một thời gian").Allow(CalendarReach.Permission)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(4_096))
            .Produces<CalendarDecided>().Produces<CalendarDecided>(201).ProducesProblem(400)
            .ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    static Task<IResult> CloseAsync(
        Guid id, CloseOfficeRequest asked, HttpContext http, DirectoryDb db, TimeProvider time,
        CancellationToken cancel) => http.OutOfReach(id) is { } refused ? Task.FromResult(refused)
        : IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            var shelf = await CalendarShelf.TakeAsync(db, cancel);
            if (!await db.Units.AnyAsync(row => row.Id == id, cancel))
            {
                return Refuse.NotFound(UnitTag.Unknown);
            }
            var (unit, places) = (UnitState.Text(id), await PlaceReader.PlacesAsync(db, id, cancel));
            var book = shelf.Book(places);
            var told = book.CalendarOf(unit, asked.FirstDay);
            var standing = book.ClosuresOf(unit).Where(one => one.UnitId == unit);
            var refusals = CloseOfficeRules.Judge(asked, told, standing);
            if (refusals.Count > 0)
            {
                return Refuse.Broken(refusals);
            }
            var (now, closed) = (time.GetUtcNow(), CloseOfficeRules.Moments(asked));
            var closure = new ClosureFact(UnitState.Text(Guid.CreateVersion7(now)), unit, asked.Subtree, closed.From,
                closed.To, asked.Reason.Normalize(), asked.Act.Normalize());
            var after = told! with { Closures = [.. told.Closures, closure] };
            var draft = new CalendarDraft(shelf.Find(Guid.Parse(told.Id))!, after,
                (book.OfficeOf(unit), shelf.Book(places, after).OfficeOf(unit)), [unit], asked.FirstDay, asked.LastDay,
                asked.Subtree);
            var decided = await shelf.DecideAsync([draft], new(
                Kind, closure.Act, closure.Reason, AuditAct.Of(http), asked.Preview), now, cancel);
            return asked.Preview
                ? Results.Ok(decided) : Results.Created($"/api/directory/closures/{closure.Id}", decided);
        }, cancel);
}
