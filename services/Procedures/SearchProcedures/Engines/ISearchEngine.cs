namespace EGov.Procedures.SearchProcedures.Engines;

/// <summary>
/// The search engine as a process edge: it keeps documents and recalls candidates by their folded words and word
/// pairs. What is asked and the order of the answer are ours, the same for every engine.
/// </summary>
internal interface ISearchEngine : IAsyncDisposable
{
    /// <summary>Name told in answers.</summary>
    string Name { get; }

    /// <summary>Opens the index; false when there is none of this schema and it must be built.</summary>
    Task<bool> OpenAsync(CancellationToken cancel);

    /// <summary>
    /// Codes of the candidates; <see cref="HttpRequestException"/> or <see cref="TimeoutException"/> when away.
    /// </summary>
    ValueTask<IReadOnlyList<string>> RecallAsync(RecallQuery query, CancellationToken cancel);

    /// <summary>
    /// Writes documents newer than what is kept, to the index in use and to one being built; searchable on return.
    /// </summary>
    Task WriteAsync(IReadOnlyList<SearchDocument> documents, CancellationToken cancel);

    /// <summary>Every document of the index in use, tombstones too.</summary>
    IAsyncEnumerable<SearchDocument> ReadAllAsync(CancellationToken cancel);

    /// <summary>The sequence kept of each code of the index in use, tombstones too.</summary>
    Task<Dictionary<string, long>> SequencesAsync(CancellationToken cancel);

    /// <summary>The same in three numbers, which every engine has at little cost.</summary>
    Task<SequenceMark> MarkAsync(CancellationToken cancel);

    /// <summary>Starts an index beside the one in use, which goes on serving; an unfinished one is dropped.</summary>
    Task BeginRebuildAsync(CancellationToken cancel);

    /// <summary>Writes to the index being built only, never over something newer.</summary>
    Task WriteRebuiltAsync(IReadOnlyList<SearchDocument> documents, CancellationToken cancel);

    /// <summary>Puts the built index in use in one step and drops the old one.</summary>
    Task SwapAsync(CancellationToken cancel);
}

/// <summary>What the engine is asked for: documents with any of the folded words and pairs.</summary>
/// <param name="Terms">Folded words and pairs.</param>
/// <param name="Limit">At most so many.</param>
/// <param name="BestFirst">
/// The best by BM25, in that order; else in any order, which spares the engine most of its work.
/// </param>
internal sealed record RecallQuery(IReadOnlyList<string> Terms, int Limit, bool BestFirst = true);
