using EGov.Dossiers.Offices;
using EGov.ServiceDefaults.Access;
using EGov.WorkingTime;
using EGov.WorkingTime.Offices;
using Npgsql;

namespace EGov.Dossiers.ReportDossiers;

/// <summary>Asks the database for reports, as of the end of their window or now, whichever is earlier.</summary>
internal sealed class ReportDesk(NpgsqlDataSource source, OfficeShelf shelf, UnitTree tree, TimeProvider time)
{
    /// <summary>A report of a province-year reads much; it may take longer than what somebody waits for at a
    /// screen.</summary>
    const int Patience = 120;

    public async Task<OfficeBook> OfficesAsync(CancellationToken cancel) => await shelf.NowAsync(cancel);

    /// <summary>The moment a report tells of.</summary>
    public DateTimeOffset AsOf(Report report)
    {
        var (end, now) = (VietnamTime.StartOf(report.Window.To.AddDays(1)).ToUniversalTime(), time.GetUtcNow());
        return end < now ? end : now;
    }

    public async Task<List<T>> ListAsync<T>(
        Report report, string select, object[] more, Func<NpgsqlDataReader, T> read, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var command = connection.Ask(
            LifeSql.Of(report.Of) + select, [.. await ValuesAsync(report, cancel), .. more]);
        command.CommandTimeout = Patience;
        await using var row = await command.ExecuteReaderAsync(cancel);
        var list = new List<T>();
        while (await row.ReadAsync(cancel))
        {
            list.Add(read(row));
        }
        return list;
    }

    /// <summary>The unit and all that stood below it on the first or the last day.</summary>
    public Guid[] UnitsOf(Report report) => [.. tree.Below(report.Unit, report.Window.From)
        .Concat(tree.Below(report.Unit, report.Window.To)).Append(report.Unit).Distinct()];

    async Task<object[]> ValuesAsync(Report report, CancellationToken cancel)
    {
        var (asOf, offices) = (AsOf(report), await shelf.NowAsync(cancel));
        var terms = offices.Units.SelectMany(unit => ComparedBy.Of(unit, offices.CalendarOf(unit), report.Window)).ToList();
        return [UnitsOf(report), VietnamTime.StartOf(report.Window.From).UtcDateTime, asOf.UtcDateTime,
            VietnamTime.DayOf(asOf.AddTicks(-1)),
            terms.Select(term => term.Unit).ToArray(), terms.Select(term => term.Since).ToArray(),
            terms.Select(term => term.Until).ToArray(), terms.Select(term => term.ByDay).ToArray()];
    }
}

/// <summary>How an office compares the end with the due date between two days, the second excluded.</summary>
internal sealed record ComparedBy(Guid Unit, DateOnly Since, DateOnly Until, bool ByDay)
{
    static readonly DateOnly Always = new(1900, 1, 1);
    static readonly DateOnly Forever = new(2200, 1, 1);

    /// <summary>Rows that cover all days; the terms may change on any day of the window.</summary>
    public static IEnumerable<ComparedBy> Of(Guid unit, OfficeCalendar calendar, ReportWindow window)
    {
        bool On(DateOnly day) => calendar.CountingOn(day).Compare == DueComparison.ByDay;
        var (since, isByDay) = (Always, On(window.From));
        for (var day = window.From; day <= window.To; day = day.AddDays(1))
        {
            if (On(day) != isByDay)
            {
                yield return new(unit, since, day, isByDay);
                (since, isByDay) = (day, !isByDay);
            }
        }
        yield return new(unit, since, Forever, isByDay);
    }
}
