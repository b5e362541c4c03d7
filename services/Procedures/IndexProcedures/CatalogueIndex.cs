using EGov.Procedures.SearchProcedures;
using EGov.Procedures.SearchProcedures.Engines;
using EGov.Procedures.SearchProcedures.Ranking;
using EGov.Procedures.ShowProcedure;
using Npgsql;

namespace EGov.Procedures.IndexProcedures;

/// <summary>
/// Keeps engine and memory like the database: takes over changes, builds anew beside and swaps, finds and mends drift.
/// Every write carries the sequence of the state, so order and repetition do not matter.
/// </summary>
internal sealed class CatalogueIndex(ISearchEngine engine, Catalogue catalogue, NpgsqlDataSource database)
{
    const int BatchSize = 250;
    readonly SemaphoreSlim rebuilding = new(1, 1);
    readonly SemaphoreSlim writing = new(1, 1);

    /// <summary>Whether the whole catalogue can be searched.</summary>
    public bool IsOpen { get; private set; }

    public RebuildProgress Progress { get; private set; } = RebuildProgress.None;

    /// <summary>Fills memory from the engine, or builds the index where there is none.</summary>
    public async Task OpenAsync(CancellationToken cancel)
    {
        if (!await engine.OpenAsync(cancel))
        {
            await RebuildAsync(cancel);
            return;
        }
        await foreach (var batch in engine.ReadAllAsync(cancel).Chunk(BatchSize).WithCancellation(cancel))
        {
            catalogue.Apply(batch);
        }
        IsOpen = true;
    }

    /// <summary>Takes over what the database now says of these codes.</summary>
    public Task ApplyAsync(IReadOnlyCollection<string> codes, CancellationToken cancel) =>
        AloneAsync(writing, () => ApplyAloneAsync(codes, cancel), cancel);

    /// <summary>
    /// Builds an index beside the one in use and swaps. Changes that come meanwhile go to both; the last look at the
    /// database before the swap finds what other instances changed, so that nothing is hidden at any time.
    /// </summary>
    public Task RebuildAsync(CancellationToken cancel) => AloneAsync(rebuilding, async () =>
    {
        try
        {
            Progress = RebuildProgress.None with { State = RebuildState.Running, Total = await CountAsync(cancel) };
            await AloneAsync(writing, () => engine.BeginRebuildAsync(cancel), cancel);
            var written = await FillAsync(cancel);
            await AloneAsync(writing, () => CatchUpAndSwapAsync(written, cancel), cancel);
            IsOpen = true;
            Progress = Progress with { State = RebuildState.Done };
        }
        finally
        {
            Progress = Progress.State == RebuildState.Running
                ? Progress with { State = RebuildState.Failed }
                : Progress;
        }
    }, cancel);

    /// <summary>
    /// Repairs where the three differ in number, sum or greatest of their sequences; else takes no code in hand.
    /// </summary>
    public async Task<int> RepairIfMarkedAsync(CancellationToken cancel)
    {
        var (indexed, known) = (await engine.MarkAsync(cancel), catalogue.Mark());
        var stored = await StoredSequences.MarkAsync(database, cancel);
        return indexed == stored && known == stored ? 0 : await RepairAsync(cancel);
    }

    /// <summary>
    /// Compares the sequences of engine and memory with the database. What is behind is taken over; if something is
    /// ahead, the database was set back, and the index is built anew from it. Gives how many differed.
    /// </summary>
    public async Task<int> RepairAsync(CancellationToken cancel)
    {
        var indexed = await engine.SequencesAsync(cancel);
        var drift = Drift.Between(
            indexed, catalogue.Sequences(), await StoredSequences.ReadAsync(database, cancel));
        // Nothing indexed of what memory knows: somebody deleted the index, and a write would find none to go to.
        if (drift.Ahead.Count > 0 || (indexed.Count == 0 && catalogue.Count > 0))
        {
            catalogue.Forget(drift.Ahead);
            await RebuildAsync(cancel);
        }
        await ApplyAsync(drift.Behind, cancel);
        return drift.Ahead.Count + drift.Behind.Count;
    }

    async Task ApplyAloneAsync(IReadOnlyCollection<string> codes, CancellationToken cancel)
    {
        if (codes.Count == 0)
        {
            return;
        }
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var pipeline = new IndexPipeline(engine.WriteAsync, catalogue.Apply);
        foreach (var batch in codes.Distinct(StringComparer.Ordinal).Chunk(BatchSize))
        {
            await pipeline.AddAsync(ToDocuments(await CurrentProcedures.LoadAsync(connection, batch, cancel)), cancel);
        }
        await pipeline.EndAsync();
    }

    async Task<List<SearchDocument>> FillAsync(CancellationToken cancel)
    {
        var written = new List<SearchDocument>();
        await using var connection = await database.OpenConnectionAsync(cancel);
        var all = CurrentProcedures.StreamAsync(connection, cancel);
        await foreach (var batch in all.Chunk(BatchSize).WithCancellation(cancel))
        {
            var documents = ToDocuments(batch);
            await engine.WriteRebuiltAsync(documents, cancel);
            written.AddRange(documents);
            Progress = Progress with { Written = written.Count };
        }
        return written;
    }

    // Memory last: an answer is kept under what memory knows, so the engine must never know less.
    async Task CatchUpAndSwapAsync(List<SearchDocument> written, CancellationToken cancel)
    {
        var newest = written.Select(document => document.Sequence).DefaultIfEmpty().Max();
        var missed = await StoredSequences.NewerThanAsync(database, newest, cancel);
        await using var connection = await database.OpenConnectionAsync(cancel);
        var documents = ToDocuments(await CurrentProcedures.LoadAsync(connection, missed, cancel));
        await engine.WriteRebuiltAsync(documents, cancel);
        await engine.SwapAsync(cancel);
        catalogue.Apply([.. written, .. documents]);
    }

    async Task<int> CountAsync(CancellationToken cancel) => (await StoredSequences.ReadAsync(database, cancel)).Count;

    static SearchDocument[] ToDocuments(IEnumerable<CurrentProcedure> current) =>
    [
        .. current.AsParallel().AsOrdered().Select(procedure => procedure.State == ProcedureState.Abolished
            ? SearchDocument.Tombstone(procedure.Code, procedure.Sequence)
            : SearchDocument.From(procedure.Content, procedure.Sequence)),
    ];

    static async Task AloneAsync(SemaphoreSlim turn, Func<Task> work, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            await work();
        }
        finally
        {
            turn.Release();
        }
    }
}
