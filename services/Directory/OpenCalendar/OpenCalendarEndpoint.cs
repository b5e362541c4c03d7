using System.ComponentModel.DataAnnotations;
using EGov.Directory.Calendars;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime.Offices;

namespace EGov.Directory.OpenCalendar;

/// <summary>Body of <c>POST /api/directory/calendars</c>; without terms of counting those of the platform hold.</summary>
internal sealed record OpenCalendarRequest(
    [property: StringLength(OpenCalendarRules.LongestName, MinimumLength = 1)] string Name, WeeklyHours Week,
    [property: StringLength(DecisionRules.LongestAct, MinimumLength = 1)] string Act,
    [property: StringLength(DecisionRules.LongestReason, MinimumLength = 1)] string Reason,
    CountingTerms? Counting = null, bool Preview = false);

/// <summary>Opens a calendar that no unit follows yet.</summary>
internal static class OpenCalendarEndpoint
{
    public const string Kind = "opened";

    public static void MapOpenCalendar(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/directory/calendars", OpenAsync).WithName("OpenCalendar").WithTags("Calendars")
            .WithSummary("Mở một lịch làm việc; preview chỉ xem trước").Allow(CalendarReach.Permission)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(65_536))
            .Produces<CalendarDecided>().Produces<CalendarDecided>(201).ProducesProblem(400)
            .ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    static Task<IResult> OpenAsync(
        OpenCalendarRequest asked, HttpContext http, DirectoryDb db, TimeProvider time, CancellationToken cancel) =>
        IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            var shelf = await CalendarShelf.TakeAsync(db, cancel);
            var refusals = OpenCalendarRules.Judge(asked, shelf.Calendars);
            if (refusals.Count > 0)
            {
                return Refuse.Broken(refusals);
            }
            var now = time.GetUtcNow();
            if (http.OutOfReach([], now) is { } far)
            {
                return far;
            }
            var calendar = shelf.Open(asked.Name.Normalize(), now);
            var after = OpenCalendarRules.Opened(calendar.State, asked.Week, asked.Counting);
            var draft = CalendarDraft.OfAll(calendar, after, asked.Week.From, null);
            var decided = await shelf.DecideAsync([draft], new(
                Kind, asked.Act.Normalize(), asked.Reason.Normalize(), AuditAct.Of(http), asked.Preview), now, cancel);
            if (asked.Preview)
            {
                return Results.Ok(decided with { Calendars = [.. decided.Calendars.Select(one => one with { Id = null })] });
            }
            http.Response.Headers.ETag = CalendarTag.Of(calendar);
            return Results.Created($"/api/directory/calendars/{calendar.Id}", decided);
        }, cancel);
}
