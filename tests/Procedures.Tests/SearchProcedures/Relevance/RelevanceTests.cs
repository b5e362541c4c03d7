using EGov.Procedures.SearchProcedures.Engines;
using EGov.TestKit;

namespace EGov.Procedures.Tests.SearchProcedures.Relevance;

/// <summary>The wanted shares on real questions over the real catalogue, on both engines, whole and facts only.</summary>
public sealed class RelevanceTests
{
    const string Portal = "data/procedures/portal-2026-06.jsonl.gz";

    [NeedsSharedFact(Portal)]
    public Task Sqlite_answers_real_questions_over_the_whole_content() => OnSqliteAsync(factsOnly: false);

    [NeedsSharedFact(Portal)]
    public Task Sqlite_answers_real_questions_over_facts_alone() => OnSqliteAsync(factsOnly: true);

    [NeedsSharedFact("engines/elasticsearch")]
    public async Task Elasticsearch_answers_real_questions()
    {
        var alias = "r" + Guid.NewGuid().ToString("N");
        await using var engine =
            new ElasticEngine(await TestElasticsearch.AddressAsync(), alias, TimeProvider.System);
        await HoldsAsync(await RelevanceRun.FillAsync(engine, PortalDocuments.Load()));
    }

    static async Task OnSqliteAsync(bool factsOnly)
    {
        var folder = Path.Combine(Path.GetTempPath(), "egov-" + Guid.NewGuid().ToString("N"));
        await using (var engine = new SqliteEngine(folder))
        {
            await HoldsAsync(await RelevanceRun.FillAsync(engine, PortalDocuments.Load(factsOnly)));
        }
        System.IO.Directory.Delete(folder, recursive: true);
    }

    static async Task HoldsAsync(RelevanceRun run)
    {
        foreach (var name in new[] { "queries-a.tsv", "queries-b.tsv" })
        {
            var score = await run.ScoreAsync(Path.Combine(Repository.Shared!, "data", "queries", name));
            Assert.True(score is { AtOne: >= 0.70, AtFive: >= 0.85, Overlap: >= 0.95 }, $"{name}: {score}");
        }
        var ours = await run.ScoreAsync(Path.Combine(
            Repository.Root, "tests", "Procedures.Tests", "SearchProcedures", "Relevance", "held-out.tsv"));
        Assert.True(ours is { AtOne: >= 0.75, AtFive: >= 0.92 }, $"own questions: {ours}");
    }
}
