using System.Diagnostics;
using EGov.Benchmarks.Harness;
using Npgsql;
using NpgsqlTypes;

namespace EGov.Benchmarks.Import;

/// <summary>All records from the upload to published and searchable, against COPY of the same lines into one
/// column.</summary>
internal static class ImportBench
{
    const int Copies = 5;

    public static async Task RunAsync(Report report)
    {
        var lines = await Catalogue.LinesAsync();
        await MeasureAsync(report, lines, elasticsearch: false);
        if (Stores.ElasticsearchHome is null)
        {
            report.Add(Figure.NotMeasured("import, Elasticsearch", "no ELASTICSEARCH_HOME"));
            return;
        }
        await MeasureAsync(report, lines, elasticsearch: true);
    }

    static async Task MeasureAsync(Report report, string[] lines, bool elasticsearch)
    {
        await using var catalogue = await Catalogue.StartAsync(elasticsearch);
        var copies = new List<double>();
        for (var copy = 0; copy < Copies; copy++)
        {
            copies.Add(await CopyAsync(catalogue.Stores.Database("events"), lines));
        }
        await catalogue.ImportAsync(lines);
        var (records, seconds) = catalogue.Imported;
        report.Add(new($"import to published and found, {(elasticsearch ? "Elasticsearch" : "SQLite")}",
            lines.Length / seconds, "lines/s", "COPY into jsonb", lines.Length / copies.Median(), Goal: 0.25,
            Note: $"{lines.Length} lines, {records} published, {seconds:0.0} s"));
    }

    static async Task<double> CopyAsync(string database, string[] lines)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var connection = await source.OpenConnectionAsync();
        await using var make =
            new NpgsqlCommand("drop table if exists raw_lines; create table raw_lines (line jsonb)", connection);
        await make.ExecuteNonQueryAsync();
        var clock = Stopwatch.StartNew();
        await using (var copy =
            await connection.BeginBinaryImportAsync("copy raw_lines (line) from stdin (format binary)"))
        {
            foreach (var line in lines)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(line, NpgsqlDbType.Jsonb);
            }
            await copy.CompleteAsync();
        }
        return clock.Elapsed.TotalSeconds;
    }
}
