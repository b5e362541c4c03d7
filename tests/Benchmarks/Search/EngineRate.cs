using System.Diagnostics;
using EGov.Procedures.SearchProcedures;
using EGov.Procedures.SearchProcedures.Engines;
using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Benchmarks.Search;

/// <summary>The engine alone: the recall the service would ask of it, without HTTP, ranking, facets and JSON.</summary>
internal sealed class EngineRate : IAsyncDisposable
{
    /// <summary>As many as were ever ordered by an engine for us.</summary>
    public const int Best = 400;

    readonly ISearchEngine engine;
    readonly ProcedureSearch search;

    EngineRate(ISearchEngine engine, ProcedureSearch search)
    {
        this.engine = engine;
        this.search = search;
    }

    public static async Task<EngineRate> OpenAsync(Harness.Catalogue data)
    {
        ISearchEngine opened = data.Stores.Elasticsearch is { } address
            ? new ElasticEngine(new Uri(address), "procedures", TimeProvider.System)
            : new SqliteEngine(data.IndexFolder);
        await opened.OpenAsync(default);
        var catalogue = new Procedures.SearchProcedures.Ranking.Catalogue();
        await foreach (var batch in opened.ReadAllAsync(default).Chunk(250))
        {
            catalogue.Apply(batch);
        }
        var lexicon = Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "synonyms"));
        return new(opened, new ProcedureSearch(opened, catalogue, lexicon, TimeProvider.System));
    }

    /// <summary>Answers a second: the engine's own best, and what the service asks of it.</summary>
    public async Task<(double Best, double Any)> PerSecondAsync(List<string> questions, int seconds, int callers)
    {
        var queries = questions.Select(question => search.Recall(search.Understand(question))).ToArray();
        var best = queries.Select(query => query with { Limit = Best, BestFirst = true }).ToArray();
        return (await RateAsync(best, seconds, callers), await RateAsync(queries, seconds, callers));
    }

    async Task<double> RateAsync(RecallQuery[] queries, int seconds, int callers)
    {
        var next = -1;
        var done = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                await engine.RecallAsync(queries[Interlocked.Increment(ref next) % queries.Length], default);
                Interlocked.Increment(ref done);
            }
        })));
        return done / clock.Elapsed.TotalSeconds;
    }

    public ValueTask DisposeAsync() => engine.DisposeAsync();
}
