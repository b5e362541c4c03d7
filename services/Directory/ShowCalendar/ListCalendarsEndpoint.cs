using EGov.Contracts.Directory;
using EGov.Directory.Calendars;
using EGov.Directory.ShowUnit;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.ShowCalendar;

/// <summary>All calendars, one whole, and what was decided about it.</summary>
internal static class ListCalendarsEndpoint
{
    public static void MapListCalendars(this IEndpointRouteBuilder app)
    {
        var calendars = app.MapGroup("/api/directory/calendars").Open().WithTags("Calendars").ProducesProblem(503);
        calendars.MapGet("", ListAsync).WithName("ListCalendars").WithSummary("Các lịch làm việc và đơn vị theo từng lịch")
            .Produces<IReadOnlyList<ListedCalendar>>().Produces(304);
        calendars.MapGet("/{id:guid}", OneAsync).WithName("ShowCalendarState")
            .WithSummary("Toàn bộ một lịch, như sự kiện đã báo; ETag dùng cho If-Match")
            .Produces<CalendarChanged>().Produces(304).ProducesProblem(404);
        calendars.MapGet("/{id:guid}/decisions", DecisionsAsync).WithName("ListCalendarDecisions")
            .WithSummary("Các quyết định về một lịch và ai đã ghi").Allow(CalendarReach.Permission)
            .Produces<IReadOnlyList<ListedDecision>>().ProducesProblem(404);
    }

    static async Task<IResult> ListAsync(HttpContext http, DirectoryDb db, UnitFinder finder, CancellationToken cancel)
    {
        var calendars = await db.Calendars.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancel);
        if (OpenAnswer.IsKnown(http, ETags.Of(
            ["calendars", $"{await finder.NewestAsync(cancel)}", .. calendars.Select(CalendarTag.Of)])))
        {
            return Results.StatusCode(304);
        }
        var ids = calendars.SelectMany(one => one.State.Uses).Select(use => Guid.Parse(use.UnitId)).Distinct().ToList();
        var names = (await db.Set<UnitVersion>().AsNoTracking().Where(version => ids.Contains(version.UnitId))
                .OrderBy(version => version.ValidFrom).Select(version => new { version.UnitId, version.Name })
                .ToListAsync(cancel)).ToLookup(row => row.UnitId, row => row.Name);
        return Results.Ok(calendars.Select(one => new ListedCalendar(one.Id, one.State.Name, one.Sequence,
            [.. one.State.Uses.Select(use => new ListedUse(
                use.UnitId, names[Guid.Parse(use.UnitId)].LastOrDefault(), use.From, use.To, use.Act))])));
    }

    static async Task<IResult> OneAsync(Guid id, HttpContext http, DirectoryDb db, CancellationToken cancel) =>
        await db.Calendars.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } calendar
            ? Refuse.NotFound(CalendarTag.Unknown)
            : OpenAnswer.IsKnown(http, CalendarTag.Of(calendar)) ? Results.StatusCode(304)
            : Results.Ok(calendar.State);

    static async Task<IResult> DecisionsAsync(
        Guid id, HttpContext http, DirectoryDb db, TimeProvider time, CancellationToken cancel)
    {
        var state = await db.Calendars.AsNoTracking().Where(row => row.Id == id).Select(row => row.State)
            .FirstOrDefaultAsync(cancel);
        var refused = state is null ? Refuse.NotFound(CalendarTag.Unknown) : http.OutOfReach([state], time.GetUtcNow());
        if (refused is not null)
        {
            return refused;
        }
        var decisions = await db.Set<CalendarDecision>().AsNoTracking().Where(row => row.CalendarId == id)
            .OrderByDescending(row => row.Number).Select(row => new ListedDecision(row.By, row.Decision))
            .ToListAsync(cancel);
        return Results.Ok(decisions);
    }
}
