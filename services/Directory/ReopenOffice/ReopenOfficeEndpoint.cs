using System.ComponentModel.DataAnnotations;
using EGov.Directory.Calendars;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime;

namespace EGov.Directory.ReopenOffice;

/// <summary>
/// Body of <c>POST /api/directory/closures/{id}/reopening</c>: opens from the start of a day or a time of it; at or
/// before the beginning of the closure all of it is taken back.
/// </summary>
internal sealed record ReopenOfficeRequest(
    DateOnly Day, [property: StringLength(DecisionRules.LongestAct, MinimumLength = 1)] string Act,
    [property: StringLength(DecisionRules.LongestReason, MinimumLength = 1)] string Reason,
    TimeOnly? Time = null, bool Preview = false)
{
    public DateTimeOffset Moment => VietnamTime.At(Day, Time ?? TimeOnly.MinValue);
}

/// <summary>Ends a closure sooner than it was announced.</summary>
internal static class ReopenOfficeEndpoint
{
    const string Kind = "reopening";

    static readonly Refusal ClosureIsKnown = new(nameof(ClosureIsKnown), "Không có lần đóng cửa này.", "id");

    public static void MapReopenOffice(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/directory/closures/{id:guid}/reopening", ReopenAsync).WithName("ReopenOffice")
            .WithTags("Calendars").WithSummary("Mở cửa lại sớm hơn; cần If-Match của lịch").Allow(CalendarReach.Permission)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(4_096))
            .Produces<CalendarDecided>().ProducesProblem(400).ProducesProblem(404)
            .ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(428)
            .ProducesProblem(503);

    static Task<IResult> ReopenAsync(
        Guid id, ReopenOfficeRequest asked, HttpContext http, DirectoryDb db, TimeProvider time,
        CancellationToken cancel) =>
        IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            var shelf = await CalendarShelf.TakeAsync(db, cancel);
            if (Holder(shelf, id) is not { } calendar)
            {
                return Refuse.NotFound(ClosureIsKnown);
            }
            var closure = calendar.State.Closures.Single(one => Guid.Parse(one.Id) == id);
            if ((http.OutOfReach(Guid.Parse(closure.UnitId)) ?? ETags.Check(http, CalendarTag.Of(calendar))) is { } refused)
            {
                return refused;
            }
            var refusals = ReopenOfficeRules.Judge(asked, closure);
            if (refusals.Count > 0)
            {
                return Refuse.Broken(refusals);
            }
            var places = await PlaceReader.PlacesAsync(db, Guid.Parse(closure.UnitId), cancel);
            var after = ReopenOfficeRules.Reopened(calendar.State, closure, asked.Moment);
            var draft = new CalendarDraft(calendar, after,
                (shelf.Book(places).OfficeOf(closure.UnitId), shelf.Book(places, after).OfficeOf(closure.UnitId)),
                [closure.UnitId], VietnamTime.DayOf(closure.From), VietnamTime.DayOf(closure.To), closure.Subtree);
            var decided = await shelf.DecideAsync([draft], new(
                Kind, asked.Act.Normalize(), asked.Reason.Normalize(), AuditAct.Of(http), asked.Preview),
                time.GetUtcNow(), cancel);
            http.Response.Headers.ETag = CalendarTag.Of(calendar);
            return Results.Ok(decided);
        }, cancel);

    static Calendar? Holder(CalendarShelf shelf, Guid closure) => shelf.Calendars.FirstOrDefault(
        one => one.State.Closures.Any(told => Guid.Parse(told.Id) == closure));
}
