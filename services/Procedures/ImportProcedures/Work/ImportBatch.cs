using System.Text.RegularExpressions;
using EGov.Procedures.ImportProcedures.Records;
using EGov.Procedures.PublishProcedure;
using EGov.ServiceDefaults.Audit;
using EGov.WorkingTime;
using Npgsql;

namespace EGov.Procedures.ImportProcedures.Work;

/// <summary>Writes a batch of read records with the job's new position in one transaction.</summary>
internal sealed class ImportBatch(NpgsqlDataSource source, TimeProvider time, ImportClaim claim)
{
    // Names of one procedure share nearly all word pairs; names of two seldom one in five.
    const double LeastLikeness = 0.2;

    /// <summary>Who started the job stands in the entry of its start.</summary>
    readonly AuditEntry entry =
        new AuditAct(AuditActor.System, "ImportBatch", "Imports").Entry(claim.JobId.ToString("D"));

    /// <summary>False, and nothing written, if the job is no longer held by this runner.</summary>
    public async Task<bool> WriteAsync(List<ReadRecord> batch, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var known = await KnownNames.LoadAsync(connection, batch.Where(record => record.Cleaned is not null)
            .Select(record => record.Code), cancel);
        var judged = batch.ConvertAll(record => Compare(record, known));
        var taken = judged.Where(record => record.Cleaned is not null
            && !(claim.KeepExisting && known.ContainsKey(record.Code))).ToList();
        var outcomes = await StoreAsync(connection, taken, now, cancel);
        var findings = await FindingCopy.WriteAsync(connection, claim.JobId, judged, cancel);
        var counts = Count(judged, outcomes, findings);
        if (!await MoveAsync(connection, counts, now, cancel))
        {
            return false;
        }
        await transaction.CommitAsync(cancel);
        return true;
    }

    internal static ReadRecord Compare(ReadRecord record, Dictionary<string, string> known)
    {
        try
        {
            return record.Cleaned is not { Holds: false } cleaned || !known.TryGetValue(record.Code, out var name)
                || ForeignText.Likeness(name, cleaned.Content.Name) >= LeastLikeness
                ? record
                : record with { Cleaned = HeldText.Hold(cleaned, $"{cleaned.Content.Name} ≠ {name}") };
        }
        catch (RegexMatchTimeoutException)
        {
            // A name that cannot be looked through in a second will not be at the next try either.
            return record with { Cleaned = null, Refusal = new Remark(RemarkKinds.RecordIsReadable, "", record.Code) };
        }
    }

    async Task<Dictionary<string, WriteOutcome>> StoreAsync(
        NpgsqlConnection connection, List<ReadRecord> records, DateTimeOffset now, CancellationToken cancel)
    {
        var (published, drafts) = (new List<IncomingVersion>(), new List<CleanedRecord>());
        foreach (var cleaned in records.Select(record => record.Cleaned!))
        {
            if (claim.Publish && !cleaned.Holds)
            {
                published.Add(new IncomingVersion(cleaned.Content, FactsOf(cleaned.Content, now)));
            }
            else
            {
                drafts.Add(cleaned);
            }
        }
        var outcomes = new Dictionary<string, WriteOutcome>(StringComparer.Ordinal);
        if (published.Count > 0)
        {
            foreach (var (code, outcome) in await VersionStore.PublishAsync(
                connection, published, entry, now, cancel))
            {
                outcomes[code] = outcome;
            }
        }
        foreach (var (code, outcome) in await DraftCopy.WriteAsync(connection, drafts, entry, now, cancel))
        {
            outcomes[code] = outcome;
        }
        return outcomes;
    }

    static DecisionFacts FactsOf(ProcedureContent content, DateTimeOffset now) => new(
        content.DecisionNumber, null, VietnamTime.DayOf(now), null,
        content.DecisionNumber.Contains("UBND", StringComparison.Ordinal) ? Issuer.Province : Issuer.Ministry);

    static int[] Count(List<ReadRecord> batch, Dictionary<string, WriteOutcome> outcomes, int findings)
    {
        var read = batch.Where(record => record.Cleaned is not null).ToList();
        var open = read.Where(record => !record.Cleaned!.Holds).ToList();
        int Of(WriteOutcome outcome) => open.Count(record =>
            outcomes.GetValueOrDefault(record.Code, WriteOutcome.Unchanged) == outcome);
        return
        [
            batch.Count, Of(WriteOutcome.New), Of(WriteOutcome.Changed), Of(WriteOutcome.Unchanged),
            read.Count - open.Count, batch.Count - read.Count, findings,
        ];
    }

    async Task<bool> MoveAsync(NpgsqlConnection connection, int[] counts, DateTimeOffset now, CancellationToken cancel)
    {
        await using var move = new NpgsqlCommand("""
            update import_jobs set records_done = records_done + $3, new_count = new_count + $4,
              changed_count = changed_count + $5, unchanged_count = unchanged_count + $6, held_count = held_count + $7,
              refused_count = refused_count + $8, finding_count = finding_count + $9, held_until = $10
            where id = $1 and holder = $2 and state = 'running'
            """, connection);
        move.Parameters.AddWithValue(claim.JobId);
        move.Parameters.AddWithValue(claim.Holder);
        foreach (var count in counts)
        {
            move.Parameters.AddWithValue(count);
        }
        move.Parameters.AddWithValue((now + ImportLease.Length).ToUniversalTime());
        return await move.ExecuteNonQueryAsync(cancel) == 1;
    }
}
