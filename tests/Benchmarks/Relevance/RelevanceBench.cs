using System.Diagnostics;
using EGov.Benchmarks.Harness;
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
    public static async Task RunAsync(Report report)
    {
        if (PortalDocuments.File is not { } file || !File.Exists(file))
        {
            report.Add(Figure.NotMeasured("relevance", "EGOV_SHARED/data/procedures is not here"));
            return;
        }
        foreach (var (content, documents) in new[] { ("seeds", PortalDocuments.Facts()), ("whole", PortalDocuments.Whole()) })
        {
            await using var sqlite = new SqliteEngine(
                Path.Combine(Repository.Artifacts, "bench", "relevance-" + Guid.NewGuid().ToString("N")));
            await MeasureAsync(report, sqlite, content, documents);
        }
        if (Directory.Exists(Path.Combine(Repository.Shared!, "engines", "elasticsearch")))
        {
            var address = await TestElasticsearch.AddressAsync();
            await using var elastic = new ElasticEngine(address, "bench-relevance", TimeProvider.System);
            await MeasureAsync(report, elastic, "whole", PortalDocuments.Whole());
        }
    }

    static async Task MeasureAsync(
        Report report, ISearchEngine engine, string content, List<SearchDocument> documents)
    {
        var run = await RelevanceRun.FillAsync(engine, documents);
        var queries = Path.Combine(Repository.Shared!, "data", "queries");
        await ScoreAsync(report, run, $"{engine.Name} {content} queries-a", Path.Combine(queries, "queries-a.tsv"), 0.70, 0.85);
        await ScoreAsync(report, run, $"{engine.Name} {content} queries-b", Path.Combine(queries, "queries-b.tsv"), 0.70, 0.85);
        await ScoreAsync(report, run, $"{engine.Name} {content} own", RelevanceRun.OwnQuestions("held-out.tsv"), 0.75, 0.92);
        foreach (var name in new[] { "held-out-2", "held-out-3", "held-out-4" })
        {
            var file = RelevanceRun.OwnQuestions(name + ".tsv");
            await ScoreAsync(report, run, $"{engine.Name} {content} {name}", file, 0.75, 0.92);
        }
        foreach (var file in OtherQuestions())
        {
            await ScoreAsync(report, run, $"{engine.Name} {content} {Path.GetFileName(file)}", file, 0.75, 0.92);
        }
        await CostAsync(report, engine, run, content);
    }

    /// <summary>Files of the reader's own, of lines "codes, tab, question", so that unseen questions can be asked.</summary>
    static string[] OtherQuestions() => (Environment.GetEnvironmentVariable("EGOV_QUESTIONS") ?? "")
        .Split(':', StringSplitOptions.RemoveEmptyEntries);

    static async Task ScoreAsync(Report report, RelevanceRun run, string name, string path, double one, double five)
    {
        var score = await run.ScoreAsync(path, Missed);
        var note = $"{score.Questions} questions";
        report.Add(new Figure(name + " at 1", score.AtOne, "share", "all", 1, one, Note: note));
        report.Add(new Figure(name + " at 5", score.AtFive, "share", "all", 1, five, Note: note));
        report.Add(new Figure(name + " without diacritics", score.Overlap, "overlap", "same ten", 1, 0.95, Note: note));
    }

    static void Missed(Question question, int rank)
    {
        if (rank != 1 && Environment.GetEnvironmentVariable("EGOV_SHOW_MISSES") is not null)
        {
            Console.Error.WriteLine($"    rank {rank}: {question.Text}");
        }
    }

    static async Task CostAsync(Report report, ISearchEngine engine, RelevanceRun run, string content)
    {
        const int Rounds = 20;
        var texts = QuestionSet.Read(RelevanceRun.OwnQuestions("held-out.tsv"), _ => true).ConvertAll(one => one.Text);
        var recalls = texts.ConvertAll(text => run.Search.Recall(run.Search.Understand(text)));
        var (alone, whole) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var round = 0; round < Rounds; round++)
        {
            alone += await TimeAsync(recalls, async recall => await engine.RecallAsync(recall, default));
            whole += await TimeAsync(texts, text => run.Search.SearchAsync(new SearchRequest { Query = text }, default));
        }
        var count = Rounds * texts.Count;
        report.Add(new Figure($"{engine.Name} {content} searches, one caller", count / whole.TotalSeconds, "1/s",
            "engine alone", count / alone.TotalSeconds, 0.80));
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
