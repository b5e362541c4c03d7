using System.Collections.Concurrent;
using Npgsql;

namespace EGov.ServiceDefaults.Audit;

/// <summary>
/// Audits what changes nothing, above all reads of what not everybody may see. Many at once share one commit: the
/// first writes for all that wait.
/// </summary>
public sealed class AuditReads(NpgsqlDataSource source)
{
    readonly ConcurrentQueue<Waiting> queue = new();
    readonly SemaphoreSlim writer = new(1);

    /// <summary>
    /// Returns once the entry is durable; answer only then. Throws what the database throws: what cannot be audited is
    /// not shown.
    /// </summary>
    public async Task RecordAsync(AuditEntry entry, CancellationToken cancel)
    {
        var own = new Waiting(entry, new(TaskCreationOptions.RunContinuationsAsynchronously));
        queue.Enqueue(own);
        await writer.WaitAsync(cancel);
        try
        {
            if (!own.Kept.Task.IsCompleted)
            {
                await WriteAllAsync();
            }
        }
        finally
        {
            writer.Release();
        }
        await own.Kept.Task;
    }

    // Others wait for this too, so that one of them going away does not end it.
    async Task WriteAllAsync()
    {
        var all = new List<Waiting>();
        while (queue.TryDequeue(out var one))
        {
            all.Add(one);
        }
        try
        {
            await using var batch = source.CreateBatch();
            all.ForEach(one => batch.BatchCommands.Add(one.Entry.ToCommand()));
            await batch.ExecuteNonQueryAsync(CancellationToken.None);
            all.ForEach(one => one.Kept.SetResult());
        }
        catch (Exception error)
        {
            all.ForEach(one => one.Kept.SetException(error));
        }
    }

    sealed record Waiting(AuditEntry Entry, TaskCompletionSource Kept);
}
