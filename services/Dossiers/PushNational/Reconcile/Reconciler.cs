using System.Text.Json;
using EGov.Dossiers.PushNational.Adapter;
using EGov.ServiceDefaults;
using EGov.WorkingTime;
using Npgsql;
using NpgsqlTypes;

namespace EGov.Dossiers.PushNational.Reconcile;

/// <summary>Asks the portal what it has of a day and keeps how that differs from ours.</summary>
internal sealed class Reconciler(
    NpgsqlDataSource database, NationalAdapter adapter, NationalSettings settings, TimeProvider time)
{
    const string Ours = """
        select number, state, receiving_unit_id, procedure_code, submitted_at from dossiers
        where submitted_at >= $1 and submitted_at < $2
        """;

    const string Keep = """
        insert into national_reconciliations (day, at, ours, theirs, on_both, same, differences)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (day) do update set at = excluded.at, ours = excluded.ours, theirs = excluded.theirs,
          on_both = excluded.on_both, same = excluded.same, differences = excluded.differences
        """;

    /// <exception cref="PortalAwayException">Then nothing is kept.</exception>
    public async Task<DayReconciled> RunAsync(DateOnly day, CancellationToken cancel)
    {
        var (from, to) = (VietnamTime.StartOf(day), VietnamTime.StartOf(day.AddDays(1)));
        var theirs = await TheirsAsync(from, to, cancel);
        var ours = await database.ListAsync(Ours, [from.UtcDateTime, to.UtcDateTime], row =>
            (Dossier: new OurDossier(row.GetString(0), settings.Codes.Status[row.GetString(1)], row.GetGuid(2)),
            Procedure: row.GetString(3), At: row.GetFieldValue<DateTimeOffset>(4)), cancel);
        var report = ReconciliationRules.Compare(day, time.GetUtcNow(), [.. ours
            .Where(one => Enrolment.IsEnrolled(settings.Enrolments, one.Dossier.UnitId, one.Procedure, one.At))
            .Select(one => one.Dossier)], theirs);
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var keep = connection.Ask(Keep, report.Day, report.At.UtcDateTime, report.Ours, report.Theirs,
            report.OnBoth, report.Same);
        keep.Parameters.Add(new()
        {
            Value = JsonSerializer.Serialize(report.Differences, ServiceSetup.OurJson), NpgsqlDbType = NpgsqlDbType.Jsonb,
        });
        await keep.ExecuteNonQueryAsync(cancel);
        return report;
    }

    async Task<Dictionary<string, string>> TheirsAsync(
        DateTimeOffset from, DateTimeOffset to, CancellationToken cancel)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var page = 1; ; page++)
        {
            var found = await adapter.PageAsync(from, to.AddSeconds(-1), page, cancel);
            var before = all.Count;
            foreach (var one in found)
            {
                all[one.Number] = one.Status;
            }
            // A portal that knows no pages tells the same again.
            if (found.Count < settings.PageSize || all.Count == before)
            {
                return all;
            }
        }
    }
}
