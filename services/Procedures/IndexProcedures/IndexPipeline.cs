using EGov.Procedures.SearchProcedures;

namespace EGov.Procedures.IndexProcedures;

/// <summary>
/// Writes batches to the engine, then to memory, in their order; while one is in memory's turn the next is in the
/// engine's and the one after can be made ready. Disposing waits for what is under way.
/// </summary>
internal sealed class IndexPipeline(
    Func<IReadOnlyList<SearchDocument>, CancellationToken, Task> write, Action<IReadOnlyList<SearchDocument>> apply)
    : IAsyncDisposable
{
    Task written = Task.CompletedTask;
    Task applied = Task.CompletedTask;

    /// <summary>Waits until the engine is free; fails if an earlier batch failed.</summary>
    public async Task AddAsync(IReadOnlyList<SearchDocument> documents, CancellationToken cancel)
    {
        await written;
        written = write(documents, cancel);
        applied = ApplyAsync(written, applied, documents);
    }

    /// <summary>Returns when everything added can be found.</summary>
    public Task EndAsync() => applied;

    public async ValueTask DisposeAsync() => await applied.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    async Task ApplyAsync(Task own, Task before, IReadOnlyList<SearchDocument> documents)
    {
        await Task.WhenAll(own, before);
        await Task.Run(() => apply(documents));
    }
}
