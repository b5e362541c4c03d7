using EGov.Procedures.SearchProcedures;
using EGov.Procedures.SearchProcedures.Engines;

namespace EGov.Procedures.Tests.IndexProcedures;

/// <summary>An engine whose swap waits for a sign, so that a test can look at the moment before.</summary>
internal sealed class LateSwap(ISearchEngine engine, Task sign) : ISearchEngine
{
    public string Name => engine.Name;

    public Task<bool> OpenAsync(CancellationToken cancel) => engine.OpenAsync(cancel);

    public ValueTask<IReadOnlyList<string>> RecallAsync(RecallQuery query, CancellationToken cancel) =>
        engine.RecallAsync(query, cancel);

    public Task WriteAsync(IReadOnlyList<SearchDocument> documents, CancellationToken cancel) =>
        engine.WriteAsync(documents, cancel);

    public IAsyncEnumerable<SearchDocument> ReadAllAsync(CancellationToken cancel) => engine.ReadAllAsync(cancel);

    public Task<Dictionary<string, long>> SequencesAsync(CancellationToken cancel) => engine.SequencesAsync(cancel);

    public Task<SequenceMark> MarkAsync(CancellationToken cancel) => engine.MarkAsync(cancel);

    public Task BeginRebuildAsync(CancellationToken cancel) => engine.BeginRebuildAsync(cancel);

    public Task WriteRebuiltAsync(IReadOnlyList<SearchDocument> documents, CancellationToken cancel) =>
        engine.WriteRebuiltAsync(documents, cancel);

    public async Task SwapAsync(CancellationToken cancel)
    {
        await sign.WaitAsync(cancel);
        await engine.SwapAsync(cancel);
    }

    public ValueTask DisposeAsync() => engine.DisposeAsync();
}
