using System.Diagnostics;
using EGov.Benchmarks.Harness;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Audit.Verify;
using Npgsql;

namespace EGov.Benchmarks.Audit;

/// <summary>How long a million entries take to verify, against copying them out of the same table.</summary>
internal static class VerifyBench
{
    const int Rows = 1_000_000;

    public static async Task RunAsync(Report report, string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        var linking = await FillAsync(source);
        var copy = await CopyOutAsync(source);
        var clock = Stopwatch.StartNew();
        var stored = new AuditDatabase(source);
        var verdict = ChainCheck.Run(new Evidence("benchmarks", stored.EntriesAfter, stored.LinksAfter, []));
        report.Add(new("verify 1,000,000 audit entries", clock.Elapsed.TotalSeconds, "s", "copy to of the table",
            copy, LessIsBetter: true,
            Note: verdict.Found is null ? $"{verdict.Linked:#,0} linked" : $"wrong: {verdict.Found}"));
        report.Add(new("links made of a backlog", Rows / linking, "links/s"));
    }

    /// <summary>Seconds it took to link them, by the chain itself.</summary>
    static async Task<double> FillAsync(NpgsqlDataSource source)
    {
        await using (var fill = source.CreateCommand($"""
            insert into audit_entries (actor, actor_kind, client, on_behalf_of, action, object, purpose, decision,
                before_hash, after_hash)
            select '0197f3c2-7d1e-7c3a-9a51-' || lpad((n % 500)::text, 12, '0'), 'officer', 'portal', '',
                'SaveProcedureDraft', '1.' || lpad((n % 9000)::text, 6, '0'), 'Publication', 'allowed',
                sha256(n::text::bytea), sha256((n + 1)::text::bytea)
            from generate_series(1, {Rows} - (select count(*) from audit_entries)) n
            """))
        {
            fill.CommandTimeout = 120;
            await fill.ExecuteNonQueryAsync();
        }
        var chain = AuditBench.Chain(source);
        var clock = Stopwatch.StartNew();
        while (await chain.TurnAsync(default))
        {
            // Until there is no full batch left.
        }
        return clock.Elapsed.TotalSeconds;
    }

    static async Task<double> CopyOutAsync(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        var clock = Stopwatch.StartNew();
        using var rows = await connection.BeginTextExportAsync(
            $"copy (select {AuditTables.Columns} from audit_entries order by id) to stdout");
        var block = new char[65_536];
        while (await rows.ReadAsync(block) > 0)
        {
            // Only the way out counts.
        }
        return clock.Elapsed.TotalSeconds;
    }
}
