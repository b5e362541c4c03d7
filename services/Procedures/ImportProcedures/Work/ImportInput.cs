using System.Runtime.CompilerServices;
using EGov.Procedures.ImportProcedures.Records;
using Npgsql;

namespace EGov.Procedures.ImportProcedures.Work;

/// <summary>
/// The records of a job that are not yet done with. The census wants to see all of them before the first is written;
/// what fits in memory is kept from that look, only the rest of a larger input is read again.
/// </summary>
internal sealed class ImportInput(NpgsqlDataSource source, ImportClaim claim, long mostKept = 64 * 1024 * 1024)
{
    readonly Queue<SourceRecord> kept = new();

    public InputCensus Census { get; } = new(claim.RecordsDone);

    public async Task LookAsync(CancellationToken cancel)
    {
        var bytes = 0L;
        await foreach (var record in SplitAsync(cancel))
        {
            Census.Count(record);
            if (Census.Records > claim.RecordsDone && bytes <= mostKept)
            {
                kept.Enqueue(record);
                bytes += record.Bytes.Length;
            }
        }
    }

    public async IAsyncEnumerable<SourceRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var read = claim.RecordsDone + kept.Count;
        while (kept.TryDequeue(out var record))
        {
            yield return record;
        }
        if (read < Census.Records)
        {
            await foreach (var record in SplitAsync(cancel).Skip(read).WithCancellation(cancel))
            {
                yield return record;
            }
        }
    }

    IAsyncEnumerable<SourceRecord> SplitAsync(CancellationToken cancel) =>
        RecordSplitter.ReadAsync(new ImportBody(source, claim.JobId), cancel);
}
