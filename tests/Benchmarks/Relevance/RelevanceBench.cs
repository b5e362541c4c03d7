using System.Diagnostics;
using EGov.LocalHosting.Engines;
using EGov.Procedures.SearchProcedures;
using EGov.Procedures.SearchProcedures.Engines;
using EGov.Procedures.Tests.SearchProcedures.Relevance;
using EGov.TestKit;

namespace EGov.Benchmarks.Relevance;

/// <summary>
/// How often the right procedure comes first, on each engine, over the whole content and over facts alone; and what our
/// understanding and ranking cost on top of the engine.
/// </summary>
internal static class RelevanceBench
{
    public static async Task<int> RunAsync()
    {
        if (PortalDocuments.File is not { } file || !File.Exists(file))
        {
            Console.WriteLine("EGOV_SHARED/data/procedures is not here: nothing to measure.");
            return 0;
        }
        Console.WriteLine("engine         content  questions            n    at 1   at 5   overlap");
        foreach (var factsOnly in new[] { false, true })
        {
            await using var sqlite = new SqliteEngine(
                Path.Combine(Repository.Artifacts, "bench", "relevance-" + Guid.NewGuid().ToString("N")));
            await MeasureAsync(sqlite, factsOnly);
        }
        if (Directory.Exists(Path.Combine(Repository.Shared!, "engines", "elasticsearch")))
        {
            var address = await TestElasticsearch.AddressAsync();
            await using var elastic = new ElasticEngine(address, "bench-" + FreePort.Next(), TimeProvider.System);
            await MeasureAsync(elastic, factsOnly: false);
        }
        return 0;
    }

    static async Task MeasureAsync(ISearchEngine engine, bool factsOnly)
    {
        var run = await RelevanceRun.FillAsync(engine, PortalDocuments.Load(factsOnly));
        var queries = Path.Combine(Repository.Shared!, "data", "queries");
        var own = Path.Combine(Repository.Root, "tests", "Procedures.Tests", "SearchProcedures", "Relevance");
        foreach (var path in new[]
        {
            Path.Combine(queries, "queries-a.tsv"), Path.Combine(queries, "queries-b.tsv"),
            Path.Combine(own, "held-out.tsv"), Path.Combine(own, "held-out-2.tsv"),
        })
        {
            var score = await run.ScoreAsync(path, Missed);
            Console.WriteLine(
                $"{engine.Name,-14} {(factsOnly ? "facts" : "whole"),-8} {Path.GetFileName(path),-18} {score.Questions,4}   "
                + $"{score.AtOne:F3}  {score.AtFive:F3}  {score.Overlap:F3}");
        }
        await CostAsync(engine, run, Path.Combine(own, "held-out.tsv"));
    }

    static void Missed(Question question, int rank)
    {
        if (rank is 0 or > 5 && Environment.GetEnvironmentVariable("EGOV_SHOW_MISSES") is not null)
        {
            Console.WriteLine($"    missed: {question.Text}");
        }
    }

    static async Task CostAsync(ISearchEngine engine, RelevanceRun run, string path)
    {
        var texts = QuestionSet.Read(path, _ => true).ConvertAll(question => question.Text);
        var recalls = texts.ConvertAll(text => run.Search.Recall(run.Search.Understand(text)));
        var (alone, whole) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var round = 0; round < 20; round++)
        {
            alone += await TimeAsync(recalls, async recall => await engine.RecallAsync(recall, default));
            whole += await TimeAsync(texts, text => run.Search.SearchAsync(new SearchRequest { Query = text }, default));
        }
        var count = 20.0 * texts.Count;
        Console.WriteLine(
            $"{engine.Name,-14} one query: engine alone {alone.TotalMilliseconds / count:F2} ms, with ours "
            + $"{whole.TotalMilliseconds / count:F2} ms: {alone / whole:F2} of the engine's own rate (wanted 0.80)");
    }

    static async Task<TimeSpan> TimeAsync<T>(List<T> all, Func<T, Task> ask)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var one in all)
        {
            await ask(one);
        }
        return Stopwatch.GetElapsedTime(started);
    }
}
