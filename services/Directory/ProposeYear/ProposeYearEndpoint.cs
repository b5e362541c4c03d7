using EGov.Directory.Calendars;
using EGov.Directory.EnterNotice;
using EGov.Directory.ShowUnit;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime.Holidays;
using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.ProposeYear;

/// <summary>What the law proposes for a year, which the notice then decides; its tag is what a correction names.</summary>
internal static class ProposeYearEndpoint
{
    public static void MapProposeYear(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/directory/notices/{year:int}", ProposeAsync).Open().WithName("ProposeYear").WithTags("Calendars")
            .WithSummary("Ngày nghỉ của một năm theo luật (âm lịch UTC+7), và thông báo đã ghi của từng lịch")
            .Produces<YearAnswer>().Produces(304).ProducesProblem(400).ProducesProblem(503)
            .Takes("year", CalendarQueries.Year);

    static async Task<IResult> ProposeAsync(int year, HttpContext http, DirectoryDb db, CancellationToken cancel)
    {
        if (DecisionRules.YearIsInReach(year).FirstOrDefault() is { } refusal)
        {
            return Refuse.BadRequest(refusal);
        }
        var calendars = await db.Calendars.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancel);
        return OpenAnswer.IsKnown(http, EnterNoticeEndpoint.TagOf(year, calendars))
            ? Results.StatusCode(304) : Results.Ok(Answer(year, calendars));
    }

    static YearAnswer Answer(int year, IEnumerable<Calendar> calendars) => new(year,
        [.. PublicHolidays.ProposeDays(year, day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            .Select(row => new ProposalDay(
                row.Day, row.Holiday.Name, row.Holiday.Source, row.InsteadOf, row.Holiday.Moves))],
        [.. calendars.Select(one => new YearOfCalendar(one.Id, one.State.Name,
            one.State.Notices.FirstOrDefault(notice => notice.Year == year)))]);
}
