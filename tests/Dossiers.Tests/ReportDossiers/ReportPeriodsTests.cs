using EGov.Dossiers.ReportDossiers;
using Microsoft.Extensions.Configuration;

namespace EGov.Dossiers.Tests.ReportDossiers;

public sealed class ReportPeriodsTests
{
    static readonly ReportPeriods Periods = ReportPeriods.Read(new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(TestKit.Repository.Root, "services", "Dossiers", "appsettings.json")).Build());

    [Theory]
    [InlineData("ii06", "Month", 1, "2025-12-15", "2026-01-14")]
    [InlineData("ii06", "Month", 3, "2026-02-15", "2026-03-14")]
    [InlineData("ii06", "Quarter", 1, "2025-12-15", "2026-03-14")]
    [InlineData("ii06", "Quarter", 4, "2026-09-15", "2026-12-14")]
    [InlineData("ii06", "Half", 1, "2025-12-15", "2026-06-14")]
    [InlineData("ii06", "Year", 1, "2025-12-15", "2026-12-14")]
    [InlineData("calendar", "Month", 2, "2026-02-01", "2026-02-28")]
    [InlineData("calendar", "Quarter", 3, "2026-07-01", "2026-09-30")]
    [InlineData("calendar", "Year", 1, "2026-01-01", "2026-12-31")]
    public void A_period_has_the_days_of_its_engine(string engine, string kind, int number, string from, string to) =>
        Assert.Equal(new ReportWindow(DateOnly.Parse(from), DateOnly.Parse(to)),
            Periods.Of(engine, Enum.Parse<PeriodKind>(kind), 2026, number));

    [Theory]
    [InlineData("ii06", "Month", 13)]
    [InlineData("ii06", "Quarter", 0)]
    [InlineData("lunar", "Month", 1)]
    public void There_is_no_other_period(string engine, string kind, int number) =>
        Assert.Null(Periods.Of(engine, Enum.Parse<PeriodKind>(kind), 2026, number));

    [Fact]
    public void Months_follow_each_other_without_gap()
    {
        foreach (var engine in Periods.Engines)
        {
            var months = Enumerable.Range(2020, 12).SelectMany(year => Enumerable.Range(1, 12)
                .Select(month => Periods.Of(engine, PeriodKind.Month, year, month)!.Value)).ToList();
            Assert.All(months.Zip(months.Skip(1)), pair => Assert.Equal(pair.First.To.AddDays(1), pair.Second.From));
        }
    }
}
