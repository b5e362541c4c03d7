using System.Runtime.CompilerServices;

namespace EGov.Procedures.SearchProcedures.Engines;

/// <summary>
/// The embedded engine: SQLite FTS5 in process, an index file in a folder of its own. A rebuild fills a second file;
/// the swap points readers to it, and the old file goes when its last reader has left.
/// </summary>
internal sealed class SqliteEngine(string folder) : ISearchEngine
{
    const int ReadBatch = 500;
    readonly SemaphoreSlim writing = new(1, 1);
    readonly IndexFolder files = new(folder);
    volatile SqliteIndex? current;
    SqliteIndex? building;

    public string Name => "sqlite";

    public Task<bool> OpenAsync(CancellationToken cancel)
    {
        current ??= files.Current is { } path ? SqliteIndex.TryOpen(path) : null;
        if (current is null)
        {
            files.DropAll();
        }
        return Task.FromResult(current is not null);
    }

    public ValueTask<IReadOnlyList<string>> RecallAsync(RecallQuery query, CancellationToken cancel) =>
        new(query.Terms.Count == 0 ? [] : Read(index => index.Recall(query)) ?? []);

    public Task WriteAsync(IReadOnlyList<SearchDocument> documents, CancellationToken cancel) =>
        AloneAsync(() =>
        {
            building?.Write(documents);
            current?.Write(documents);
        }, cancel);

    public async IAsyncEnumerable<SearchDocument> ReadAllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        if (Enter() is not { } index)
        {
            yield break;
        }
        try
        {
            foreach (var batch in index.ReadAll().Chunk(ReadBatch))
            {
                await Task.Yield();
                foreach (var document in batch)
                {
                    yield return document;
                }
            }
        }
        finally
        {
            index.Leave();
        }
    }

    public Task<Dictionary<string, long>> SequencesAsync(CancellationToken cancel) =>
        Task.FromResult(Read(index => index.Sequences()) ?? new(StringComparer.Ordinal));

    public Task<SequenceMark> MarkAsync(CancellationToken cancel) => Task.FromResult(Read(index => index.Mark()));

    public Task BeginRebuildAsync(CancellationToken cancel) => AloneAsync(() =>
    {
        building?.Drop();
        building = SqliteIndex.Create(files.Next());
    }, cancel);

    public Task WriteRebuiltAsync(IReadOnlyList<SearchDocument> documents, CancellationToken cancel) =>
        AloneAsync(() => Building().Write(documents), cancel);

    public Task SwapAsync(CancellationToken cancel) => AloneAsync(() =>
    {
        var (old, built) = (current, Building());
        files.Point(built.Path);
        (current, building) = (built, null);
        old?.Drop();
    }, cancel);

    public async ValueTask DisposeAsync()
    {
        await AloneAsync(() =>
        {
            building?.Drop();
            current?.Leave();
            (building, current) = (null, null);
        }, CancellationToken.None);
        writing.Dispose();
    }

    T? Read<T>(Func<SqliteIndex, T> read)
    {
        if (Enter() is not { } index)
        {
            return default;
        }
        try
        {
            return read(index);
        }
        finally
        {
            index.Leave();
        }
    }

    SqliteIndex Building() => building ?? throw new InvalidOperationException("No rebuild was begun.");

    // The index may be swapped away between reading the field and entering: then the next one is there.
    SqliteIndex? Enter()
    {
        while (current is { } index)
        {
            if (index.TryEnter())
            {
                return index;
            }
        }
        return null;
    }

    async Task AloneAsync(Action write, CancellationToken cancel)
    {
        await writing.WaitAsync(cancel);
        try
        {
            await Task.Run(write, cancel);
        }
        finally
        {
            writing.Release();
        }
    }
}
