using System.ComponentModel.DataAnnotations;
using EGov.Contracts.Directory;
using EGov.Directory.Calendars;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime.Offices;
using EGov.WorkingTime.Told;

namespace EGov.Directory.SetHours;

/// <summary>
/// Body of <c>POST /api/directory/calendars/{id}/hours</c>: the week, the terms of counting or both, each from its day
/// on; a row of the same day is replaced.
/// </summary>
internal sealed record SetHoursRequest(
    [property: StringLength(DecisionRules.LongestAct, MinimumLength = 1)] string Act,
    [property: StringLength(DecisionRules.LongestReason, MinimumLength = 1)] string Reason,
    WeeklyHours? Week = null, CountingTerms? Counting = null, bool Preview = false);

/// <summary>Sets shifts, weekly rest, half days and Saturday hours of a calendar from a day on.</summary>
internal static class SetHoursEndpoint
{
    const string Kind = "hours";

    public static void MapSetHours(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/directory/calendars/{id:guid}/hours", SetAsync).WithName("SetHours").WithTags("Calendars")
            .WithSummary("Đặt ca làm việc, cách tính thời hạn từ một ngày; cần If-Match").Allow(CalendarReach.Permission)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(65_536))
            .Produces<CalendarDecided>().ProducesProblem(400).ProducesProblem(404)
            .ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(428)
            .ProducesProblem(503);

    /// <summary>The state with the rows set.</summary>
    public static CalendarChanged Set(CalendarChanged state, WeeklyHours? week, CountingTerms? counting) => state with
    {
        Weeks = week is null ? state.Weeks : [.. state.Weeks.Where(row => row.From != week.From)
            .Append(ToldCalendar.Tell(week with { Shifts = [.. week.Shifts.OfType<Shift>()] })).OrderBy(row => row.From)],
        Counting = counting is null ? state.Counting : [.. state.Counting.Where(row => row.From != counting.From)
            .Append(ToldCalendar.Tell(counting)).OrderBy(row => row.From)],
    };

    static Task<IResult> SetAsync(
        Guid id, SetHoursRequest asked, HttpContext http, DirectoryDb db, TimeProvider time, CancellationToken cancel) =>
        IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            var shelf = await CalendarShelf.TakeAsync(db, cancel);
            if (shelf.Find(id) is not { } calendar)
            {
                return Refuse.NotFound(CalendarTag.Unknown);
            }
            if ((http.OutOfReach([calendar.State], time.GetUtcNow()) ?? ETags.Check(http, CalendarTag.Of(calendar)))
                is { } refused)
            {
                return refused;
            }
            var after = Set(calendar.State, asked.Week, asked.Counting);
            var refusals = SetHoursRules.Judge(asked, after);
            if (refusals.Count > 0)
            {
                return Refuse.Broken(refusals);
            }
            var (from, to) = Reach(asked, after);
            var decided = await shelf.DecideAsync([CalendarDraft.OfAll(calendar, after, from, to)], new(
                Kind, asked.Act.Normalize(), asked.Reason.Normalize(), AuditAct.Of(http), asked.Preview),
                time.GetUtcNow(), cancel);
            http.Response.Headers.ETag = CalendarTag.Of(calendar);
            return Results.Ok(decided);
        }, cancel);

    // The earliest row also holds for all days before it; a row ends where the next begins.
    static (DateOnly From, DateOnly? To) Reach(SetHoursRequest asked, CalendarChanged after)
    {
        var week = asked.Week?.From ?? asked.Counting!.From;
        var next = after.Weeks.FirstOrDefault(row => row.From > week)?.From;
        return (after.Weeks[0].From == week ? DecisionRules.Earliest : week, next?.AddDays(-1));
    }
}
