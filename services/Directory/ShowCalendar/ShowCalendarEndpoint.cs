using System.Globalization;
using EGov.Directory.Calendars;
using EGov.Directory.ShowUnit;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.OpenApi;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.ShowCalendar;

/// <summary>The days of an office in a month or a year, each with the reason why it is what it is.</summary>
internal static class ShowCalendarEndpoint
{
    static readonly Refusal PeriodIsNamed = new(nameof(PeriodIsNamed),
        "Cần nêu tháng (month=2026-11) hoặc năm (year=2026) từ 2000 đến 2100.", "month");

    public static void MapShowCalendar(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/directory/units/{id}/calendar", ShowAsync).Open().WithName("ShowCalendar").WithTags("Calendars")
            .WithSummary("Lịch làm việc của một đơn vị trong tháng hoặc năm; asOf: theo các quyết định đã ghi đến ngày đó")
            .Produces<OfficeAnswer>().Produces(304).ProducesProblem(400).ProducesProblem(404).ProducesProblem(503)
            .Takes("month", CalendarQueries.Month).Takes("year", CalendarQueries.Year).Takes("asOf", CalendarQueries.Day);

    static async Task<IResult> ShowAsync(
        string id, string? month, int? year, DateOnly? asOf, HttpContext http, CalendarReader reader,
        CancellationToken cancel)
    {
        if (Period(month, year, reader.Today) is not { } period)
        {
            return Refuse.BadRequest(PeriodIsNamed);
        }
        if (DecisionRules.DayIsInReach(asOf, "asOf").ToList() is { Count: > 0 } far)
        {
            return Refuse.BadRequest([.. far]);
        }
        if (await reader.OfficeAsync(id, asOf, cancel) is not { } found)
        {
            return Refuse.NotFound(UnitTag.Unknown);
        }
        return OpenAnswer.IsKnown(http, ETags.Of("calendar", found.Unit, found.Tag, $"{period.From:O}", $"{period.To:O}"))
            ? Results.StatusCode(304)
            : Results.Ok(OfficeAnswer.Of(found, period.From, period.To));
    }

    /// <summary>The month or the year asked for, this month if none is; null if it cannot be read.</summary>
    internal static (DateOnly From, DateOnly To)? Period(string? month, int? year, DateOnly today)
    {
        var first = year is { } one
            ? one is < 2000 or > 2100 || month is not null ? null : new DateOnly(one, 1, 1)
            : month is null ? new DateOnly(today.Year, today.Month, 1)
            : DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
                && read.Year is >= 2000 and <= 2100 ? read : (DateOnly?)null;
        return first is { } from ? (from, (year is null ? from.AddMonths(1) : from.AddYears(1)).AddDays(-1)) : null;
    }
}
