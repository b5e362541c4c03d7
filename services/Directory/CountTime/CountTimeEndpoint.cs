using EGov.Directory.Calendars;
using EGov.Directory.ShowCalendar;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;
using EGov.WorkingTime.Limits;

namespace EGov.Directory.CountTime;

/// <summary>When something is due at an office, and how much working time lies between two moments there.</summary>
internal static class CountTimeEndpoint
{
    public static void MapCountTime(this IEndpointRouteBuilder app)
    {
        var unit = app.MapGroup("/api/directory/units/{id}").Open().WithTags("Calendars")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(422).ProducesProblem(503);
        unit.MapGet("/due", DueAsync).WithName("CountDue")
            .WithSummary("Hạn trả của việc nhận lúc received (2026-11-24T09:00, giờ Việt Nam), có diễn giải từng bước")
            .Produces<DueAnswer>().Takes("received", CalendarQueries.Moment).Takes("asOf", CalendarQueries.Day)
            .Takes("amount", OpenApiParts.Number(CountTimeRules.LeastUnits, CountTimeRules.MostUnits))
            .Takes("unit", OpenApiParts.OneOf([.. Enum.GetValues<LimitUnit>().Select(Word.Of)]));
        unit.MapGet("/working-time", BetweenAsync).WithName("CountWorkingTime")
            .WithSummary("Thời gian làm việc từ from đến until của một đơn vị")
            .Produces<SpanAnswer>().Takes("from", CalendarQueries.Moment).Takes("until", CalendarQueries.Moment)
            .Takes("asOf", CalendarQueries.Day);
    }

    static async Task<IResult> DueAsync(
        string id, string received, decimal amount, string unit, DateOnly? asOf, CalendarReader reader,
        CancellationToken cancel)
    {
        var refusals = CountTimeRules.Limit(received, amount, unit, out var at, out var limit)
            .Concat(DecisionRules.DayIsInReach(asOf, "asOf")).ToList();
        return refusals.Count > 0 ? Refuse.Broken(refusals)
            : await reader.OfficeAsync(id, asOf, cancel) is { } found ? Results.Ok(DueAnswer.Of(found, at, limit))
            : Refuse.NotFound(UnitTag.Unknown);
    }

    static async Task<IResult> BetweenAsync(
        string id, string from, string until, DateOnly? asOf, CalendarReader reader, CancellationToken cancel)
    {
        var refusals = CountTimeRules.Moments(from, until, out var begins, out var ends)
            .Concat(DecisionRules.DayIsInReach(asOf, "asOf")).ToList();
        return refusals.Count > 0 ? Refuse.Broken(refusals)
            : await reader.OfficeAsync(id, asOf, cancel) is { } found ? Results.Ok(SpanAnswer.Of(found, begins, ends))
            : Refuse.NotFound(UnitTag.Unknown);
    }
}
