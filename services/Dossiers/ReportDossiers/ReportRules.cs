using EGov.Dossiers.FindDossiers;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.ReportDossiers;

/// <summary>A report as it was understood.</summary>
internal sealed record Report(Guid Unit, ReportWindow Window, CountedBy By, CountedUnit Of);

/// <summary>Reads what report is asked for; every refusal at once.</summary>
internal static class ReportRules
{
    const int MostDays = 3_660;

    public static IReadOnlyList<Refusal> Read(ReportQuestion asked, ReportPeriods periods, out Report report)
    {
        var refusals = new List<Refusal>();
        var kind = QueueRules.Word(asked.Period, "period", PeriodKind.Month, refusals);
        report = new(asked.Unit, default,
            QueueRules.Word(asked.By, "by", CountedBy.Field, refusals),
            QueueRules.Word(asked.Of, "of", CountedUnit.Competent, refusals));
        var window = asked is { From: { } from, To: { } to } ? new ReportWindow(from, to)
            : periods.Of(asked.Engine ?? "ii06", kind, asked.Year ?? 0, asked.Number ?? 1);
        if (window is not { } known || known.To < known.From || known.To.DayNumber - known.From.DayNumber > MostDays)
        {
            refusals.Add(new("WindowIsNamed",
                "Cần nêu từ ngày, đến ngày; hoặc kỳ (period, year, number) của một cách chia kỳ (ii06, calendar).", "from"));
            return refusals;
        }
        report = report with { Window = known };
        return refusals;
    }
}
