using EGov.Procedures.SearchProcedures.Engines;
using EGov.TestKit;

namespace EGov.Procedures.Tests.SearchProcedures.Relevance;

/// <summary>The wanted shares on real questions over the real catalogue, on both engines, whole and facts only.</summary>
public sealed class RelevanceTests
{
    const string Portal = "data/procedures/portal-2026-06.jsonl.gz";

    [Fact]
    public async Task Own_questions_are_answered_over_the_seeds()
    {
        await using var engine = new TemporarySqlite();
        await HoldsOwnAsync(await RelevanceRun.FillAsync(engine.Engine, PortalDocuments.Facts()));
    }

    [NeedsSharedFact(Portal)]
    public async Task Sqlite_answers_real_questions_over_the_seeds()
    {
        await using var engine = new TemporarySqlite();
        await HoldsAsync(await RelevanceRun.FillAsync(engine.Engine, PortalDocuments.Facts()));
    }

    [NeedsSharedFact(Portal)]
    public async Task Sqlite_answers_real_questions_over_the_whole_content()
    {
        await using var engine = new TemporarySqlite();
        var run = await RelevanceRun.FillAsync(engine.Engine, PortalDocuments.Whole());
        await HoldsAsync(run);
        await HoldsOwnAsync(run);
    }

    [NeedsSharedFact("engines/elasticsearch")]
    public async Task Elasticsearch_answers_real_questions_over_the_whole_content()
    {
        var alias = "r" + Guid.NewGuid().ToString("N");
        await using var engine =
            new ElasticEngine(await TestElasticsearch.AddressAsync(), alias, TimeProvider.System);
        var run = await RelevanceRun.FillAsync(engine, PortalDocuments.Whole());
        await HoldsAsync(run);
        await HoldsOwnAsync(run);
    }

    static async Task HoldsAsync(RelevanceRun run)
    {
        foreach (var name in new[] { "queries-a.tsv", "queries-b.tsv" })
        {
            var score = await run.ScoreAsync(Path.Combine(Repository.Shared!, "data", "queries", name));
            Assert.True(score is { AtOne: >= 0.70, AtFive: >= 0.85, Overlap: >= 0.95 }, $"{name}: {score}");
        }
    }

    static async Task HoldsOwnAsync(RelevanceRun run)
    {
        foreach (var name in new[] { "held-out.tsv", "held-out-2.tsv", "held-out-3.tsv", "held-out-4.tsv" })
        {
            var score = await run.ScoreAsync(RelevanceRun.OwnQuestions(name));
            Assert.True(score is { AtOne: >= 0.75, AtFive: >= 0.92, Overlap: >= 0.95 }, $"{name}: {score}");
        }
    }

    sealed class TemporarySqlite : IAsyncDisposable
    {
        readonly string folder = Path.Combine(Path.GetTempPath(), "egov-" + Guid.NewGuid().ToString("N"));

        public TemporarySqlite() => Engine = new SqliteEngine(folder);

        public SqliteEngine Engine { get; }

        public async ValueTask DisposeAsync()
        {
            await Engine.DisposeAsync();
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }
}
