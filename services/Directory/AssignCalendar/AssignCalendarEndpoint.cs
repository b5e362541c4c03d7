using System.ComponentModel.DataAnnotations;
using EGov.Contracts.Directory;
using EGov.Directory.Calendars;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.AssignCalendar;

/// <summary>Body of <c>POST /api/directory/calendars/{id}/units</c>; the same unit and first day again sets the last
/// day.</summary>
internal sealed record AssignCalendarRequest(
    Guid UnitId, DateOnly From, [property: StringLength(DecisionRules.LongestAct, MinimumLength = 1)] string Act,
    [property: StringLength(DecisionRules.LongestReason, MinimumLength = 1)] string Reason,
    DateOnly? To = null, bool Preview = false);

/// <summary>Lets a unit, and all below it that follow none of their own, follow a calendar from a day on.</summary>
internal static class AssignCalendarEndpoint
{
    const string Kind = "units";

    public static void MapAssignCalendar(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/directory/calendars/{id:guid}/units", AssignAsync).WithName("AssignCalendar")
            .WithTags("Calendars").WithSummary("Cho một đơn vị theo lịch từ một ngày; cần If-Match").Allow(CalendarReach.Permission)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(4_096))
            .Produces<CalendarDecided>().ProducesProblem(400).ProducesProblem(404)
            .ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(428)
            .ProducesProblem(503);

    /// <summary>The state with the use set.</summary>
    public static CalendarChanged Assign(CalendarChanged state, Guid unit, DateOnly from, DateOnly? to, string act) =>
        state with
        {
            Uses = [.. state.Uses.Where(use => use.From != from || Guid.Parse(use.UnitId) != unit)
                .Append(new CalendarUseFact(UnitState.Text(unit), from, to, act))
                .OrderBy(use => use.UnitId, StringComparer.Ordinal).ThenBy(use => use.From)],
        };

    static Task<IResult> AssignAsync(
        Guid id, AssignCalendarRequest asked, HttpContext http, DirectoryDb db, TimeProvider time,
        CancellationToken cancel) =>
        IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            var shelf = await CalendarShelf.TakeAsync(db, cancel);
            if (shelf.Find(id) is not { } calendar)
            {
                return Refuse.NotFound(CalendarTag.Unknown);
            }
            if ((http.OutOfReach(asked.UnitId) ?? ETags.Check(http, CalendarTag.Of(calendar))) is { } refused)
            {
                return refused;
            }
            var isKnown = await db.Units.AnyAsync(unit => unit.Id == asked.UnitId, cancel);
            var others = shelf.Calendars.Where(other => other != calendar).Select(other => other.State);
            var refusals = AssignCalendarRules.Judge(asked, calendar.State, others, isKnown);
            if (refusals.Count > 0)
            {
                return Refuse.Broken(refusals);
            }
            var places = await PlaceReader.PlacesAsync(db, asked.UnitId, cancel);
            var decided = await shelf.DecideAsync([Draft(shelf, calendar, asked, places)], new(
                Kind, asked.Act.Normalize(), asked.Reason.Normalize(), AuditAct.Of(http), asked.Preview),
                time.GetUtcNow(), cancel);
            http.Response.Headers.ETag = CalendarTag.Of(calendar);
            return Results.Ok(decided);
        }, cancel);

    static CalendarDraft Draft(
        CalendarShelf shelf, Calendar calendar, AssignCalendarRequest asked,
        ILookup<string, EGov.WorkingTime.Told.UnitPlace> places)
    {
        var unit = UnitState.Text(asked.UnitId);
        var after = Assign(calendar.State, asked.UnitId, asked.From, asked.To, asked.Act.Normalize());
        var before = calendar.State.Uses.FirstOrDefault(use => use.UnitId == unit && use.From == asked.From);
        // The first calendar of a unit also counts the days before it; an earlier end than before touches up to the old.
        var isOpen = asked.To is null || before is { To: null };
        var last = before?.To > asked.To ? before.To : asked.To;
        return new(calendar, after, (shelf.Book(places).OfficeOf(unit), shelf.Book(places, after).OfficeOf(unit)),
            [unit], DecisionRules.Earliest, isOpen ? null : last);
    }
}
