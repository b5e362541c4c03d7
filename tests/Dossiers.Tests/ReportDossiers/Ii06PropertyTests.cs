using EGov.Dossiers.ReportDossiers;
using EGov.WorkingTime;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Dossiers.Tests.ReportDossiers;

/// <summary>Identities of Biểu II.06a over lives and windows made by chance; the database against plain C#.</summary>
public sealed class Ii06PropertyTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    const int Lives = 400;
    const int Windows = 40;

    [Fact]
    public async Task Every_column_is_what_the_lives_say_and_the_identities_hold()
    {
        var chance = new Random(20261125);
        var begin = new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);
        var lives = Enumerable.Range(0, Lives).Select(_ => RandomLife.Next(chance, begin)).ToList();
        await LivesInDatabase.KeepAsync(app.Database, app.Commune, lives);
        var desk = app.Services.GetRequiredService<ReportDesk>();
        for (var turn = 0; turn < Windows; turn++)
        {
            var from = new DateOnly(2026, 6, 25).AddDays(chance.Next(150));
            var report = new Report(app.Province, new(from, from.AddDays(chance.Next(60))),
                turn % 2 == 0 ? CountedBy.Field : CountedBy.Unit, CountedUnit.Competent);
            var counted = await ReportIi06Endpoint.CountAsync(report, desk, default);
            foreach (var row in counted.Rows.Append(counted.Total))
            {
                Assert.Equal(row[3], row[4] + row[5] + row[6]);
                Assert.Equal(row[7], row[8] + row[9] + row[10]);
                Assert.Equal(row[11], row[12] + row[13]);
                Assert.Equal(row[3], row[7] + row[11]);
            }
            var columns = lives.SelectMany(life => life.ColumnsOf(
                VietnamTime.StartOf(report.Window.From), counted.AsOf, isByDay: false)).ToLookup(column => column);
            Assert.Equal(Enumerable.Range(3, 11).Select(column => (long)columns[column].Count()), counted.Total.Columns);
        }
    }
}
