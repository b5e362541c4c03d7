using EGov.Directory.Calendars;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Idempotency;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.EnterNotice;

/// <summary>Enters the yearly notice of holidays, swaps and make-up days, or corrects one that was entered.</summary>
internal static class EnterNoticeEndpoint
{
    public static void MapEnterNotice(this IEndpointRouteBuilder app)
    {
        var notices = app.MapGroup("/api/directory/notices/{year:int}").WithTags("Calendars").Allow(CalendarReach.Permission)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(65_536))
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422)
            .ProducesProblem(503);
        notices.MapPost("", EnterAsync).WithName("EnterNotice")
            .WithSummary("Ghi thông báo nghỉ lễ, hoán đổi, làm bù của một năm; preview chỉ xem trước")
            .Produces<CalendarDecided>().Produces<CalendarDecided>(201).Takes("year", CalendarQueries.Year);
        notices.MapPost("/corrections", CorrectAsync).WithName("CorrectNotice")
            .WithSummary("Sửa thông báo đã ghi, có lý do; cần If-Match của năm (GET proposal)")
            .Produces<CalendarDecided>().ProducesProblem(404).ProducesProblem(412).ProducesProblem(428)
            .Takes("year", CalendarQueries.Year);
    }

    /// <summary>The tag of a year: all calendars as of their last write.</summary>
    public static string TagOf(int year, IEnumerable<Calendar> calendars) => ETags.Of(
    [
        "notice", year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        .. calendars.OrderBy(one => one.Id).Select(CalendarTag.Of),
    ]);

    static Task<IResult> EnterAsync(
        int year, NoticeRequest asked, HttpContext http, DirectoryDb db, TimeProvider time, CancellationToken cancel) =>
        IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            var shelf = await CalendarShelf.TakeAsync(db, cancel);
            return await DecideAsync(shelf, year, asked, http, time.GetUtcNow(), cancel);
        }, cancel);

    static Task<IResult> CorrectAsync(
        int year, NoticeRequest asked, HttpContext http, DirectoryDb db, TimeProvider time, CancellationToken cancel) =>
        IdempotentWrite.RunAsync(http, db, asked, async () =>
        {
            var shelf = await CalendarShelf.TakeAsync(db, cancel);
            return ETags.Check(http, TagOf(year, shelf.Calendars))
                ?? await DecideAsync(shelf, year, asked, http, time.GetUtcNow(), cancel, amends: true);
        }, cancel);

    static async Task<IResult> DecideAsync(
        CalendarShelf shelf, int year, NoticeRequest asked, HttpContext http, DateTimeOffset now,
        CancellationToken cancel, bool amends = false)
    {
        var calendars = Named(shelf, asked.Calendars, year, amends);
        if (asked.Calendars is { } named && calendars.Count != named.Distinct().Count())
        {
            return Refuse.NotFound(CalendarTag.Unknown with { Field = "calendars" });
        }
        if (http.OutOfReach(calendars.Select(one => one.State), now) is { } far)
        {
            return far;
        }
        var refusals = EnterNoticeRules.Judge(asked, year, calendars, amends);
        if (refusals.Count > 0)
        {
            return Refuse.Broken(refusals);
        }
        var notice = asked.Notice(year);
        // A swap may be worked beyond New Year, on either side.
        var drafts = calendars.Select(one => CalendarDraft.OfAll(one, EnterNoticeRules.Entered(one.State, notice),
            new DateOnly(year - 1, 1, 1), new DateOnly(year + 1, 12, 31))).ToList();
        var decided = await shelf.DecideAsync(drafts, new(amends ? "correction" : "notice", notice.Source,
            asked.Reason.Normalize(), AuditAct.Of(http), asked.Preview), now, cancel);
        http.Response.Headers.ETag = TagOf(year, shelf.Calendars);
        return asked.Preview || amends ? Results.Ok(decided)
            : Results.Created($"/api/directory/notices/{year}", decided);
    }

    // A correction without names is for all that hold a notice of the year.
    static List<Calendar> Named(CalendarShelf shelf, IReadOnlyList<Guid>? named, int year, bool amends) =>
        [.. shelf.Calendars.Where(one => named?.Contains(one.Id)
            ?? (!amends || one.State.Notices.Any(notice => notice.Year == year)))];
}
