namespace EGov.Dossiers.ReportDossiers;

/// <summary>Length of a reporting period.</summary>
internal enum PeriodKind { Month, Quarter, Half, Year }

/// <summary>The first and the last day of a report.</summary>
internal readonly record struct ReportWindow(DateOnly From, DateOnly To);

/// <summary>
/// When periods begin, from a day on: those of NĐ 09/2019 (month 15 → 14) and of the calendar (QĐ 766) are rows of
/// configuration <c>ReportPeriods</c>, because a later decree only adds a row.
/// </summary>
internal sealed class ReportPeriods(IReadOnlyList<PeriodRow> rows)
{
    public static ReportPeriods Read(IConfiguration configuration) =>
        new(configuration.GetSection("ReportPeriods").Get<PeriodRow[]>() ?? []);

    public IReadOnlyList<string> Engines => [.. rows.Select(row => row.Engine).Distinct()];

    /// <summary>The window of the number-th period of a year, counted from 1; null where there is none such.</summary>
    public ReportWindow? Of(string engine, PeriodKind kind, int year, int number)
    {
        var months = kind switch { PeriodKind.Month => 1, PeriodKind.Quarter => 3, PeriodKind.Half => 6, _ => 12 };
        if (year is < 1900 or > 2199 || number < 1 || number > 12 / months)
        {
            return null;
        }
        var first = new DateOnly(year, ((number - 1) * months) + 1, 1);
        return rows.Where(one => one.Engine == engine && one.Since <= first).MaxBy(one => one.Since) is { } row
            ? new(row.Start(first), row.Start(first.AddMonths(months)).AddDays(-1)) : null;
    }
}

/// <param name="Engine">ii06 or calendar.</param>
/// <param name="Since">First month it holds for.</param>
/// <param name="StartDay">Day of the month on which a period begins.</param>
/// <param name="MonthsBefore">How many months before its own first month.</param>
/// <param name="Source">What says so.</param>
internal sealed record PeriodRow(string Engine, DateOnly Since, int StartDay, int MonthsBefore, string Source)
{
    public DateOnly Start(DateOnly month) => month.AddMonths(-MonthsBefore).AddDays(StartDay - 1);
}
