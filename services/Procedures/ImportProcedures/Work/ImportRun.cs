using System.Threading.Channels;
using EGov.Procedures.ImportProcedures.Records;
using EGov.ServiceDefaults.Messaging;
using Npgsql;

namespace EGov.Procedures.ImportProcedures.Work;

/// <summary>
/// Carries out one claimed job: reads and cleans a batch on all processors while the batch before is written.
/// The position moves in the transaction of the batch, so each record counts once however often the job is resumed.
/// </summary>
internal sealed class ImportRun(
    NpgsqlDataSource source, TimeProvider time, ImportClaim claim, OutboxSignal outbox)
{
    const int BatchRecords = 500;
    const int BatchBytes = 8 * 1024 * 1024;

    readonly ImportInput input = new(source, claim);

    /// <summary>True when the whole input was written; false when the job was cancelled or taken over.</summary>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        await input.LookAsync(cancel);
        await StateTotalAsync(input.Census.Records, cancel);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var batches = System.Threading.Channels.Channel.CreateBounded<List<ReadRecord>>(2);
        var reading = ReadAsync(batches.Writer, stop.Token);
        var writer = new ImportBatch(source, time, claim);
        var ours = true;
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancel))
            {
                ours = await writer.WriteAsync(batch, cancel);
                if (!ours)
                {
                    break;
                }
                // The index follows batch by batch, not after the last.
                outbox.Notify();
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return ours;
    }

    async Task ReadAsync(ChannelWriter<List<ReadRecord>> batches, CancellationToken cancel)
    {
        try
        {
            var batch = new List<SourceRecord>(BatchRecords);
            var bytes = 0;
            await foreach (var record in input.ReadAsync(cancel))
            {
                batch.Add(record);
                bytes += record.Bytes.Length;
                if (batch.Count == BatchRecords || bytes > BatchBytes)
                {
                    await batches.WriteAsync(Clean(batch), cancel);
                    batch.Clear();
                    bytes = 0;
                }
            }
            if (batch.Count > 0)
            {
                await batches.WriteAsync(Clean(batch), cancel);
            }
            batches.Complete();
        }
        catch (Exception error)
        {
            // Handed to the writer's side, which decides what becomes of the job.
            batches.Complete(error);
        }
    }

    List<ReadRecord> Clean(List<SourceRecord> batch)
    {
        var read = batch.ToArray().AsParallel().AsOrdered().Select(record => RecordReader.Read(claim.Format, record))
            .ToList();
        return [.. read.Select(OnlyOnce).Select(OnlyOwnPage)];
    }

    ReadRecord OnlyOnce(ReadRecord record) => record.Cleaned is null || input.Census.Seen.Add(record.Code)
        ? record
        : record with { Cleaned = null, Refusal = new Remark(RemarkKinds.CodeComesOnce, "", record.Code) };

    ReadRecord OnlyOwnPage(ReadRecord record) =>
        record.Cleaned is { Holds: false } cleaned && input.Census.IsShared(cleaned.Content.Source)
            ? record with { Cleaned = HeldText.Hold(cleaned, cleaned.Content.Source) }
            : record;

    async Task StateTotalAsync(int records, CancellationToken cancel)
    {
        await using var state = source.CreateCommand("update import_jobs set total_records = $2 where id = $1");
        state.Parameters.AddWithValue(claim.JobId);
        state.Parameters.AddWithValue(records);
        await state.ExecuteNonQueryAsync(cancel);
    }
}
