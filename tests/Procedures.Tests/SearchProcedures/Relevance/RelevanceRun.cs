using EGov.Procedures.SearchProcedures;
using EGov.Procedures.SearchProcedures.Engines;
using EGov.Procedures.SearchProcedures.Ranking;
using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.Tests.SearchProcedures.Relevance;

/// <summary>Share of questions answered at rank 1 and within 5, and overlap of the first ten without diacritics.</summary>
internal sealed record RelevanceScore(int Questions, double AtOne, double AtFive, double Overlap);

/// <summary>A catalogue filled into an engine, and questions put to it.</summary>
internal sealed class RelevanceRun
{
    readonly ProcedureSearch search;
    readonly Catalogue catalogue = new();

    RelevanceRun(ISearchEngine engine, Lexicon lexicon) =>
        search = new ProcedureSearch(engine, catalogue, lexicon, TimeProvider.System);

    public ProcedureSearch Search => search;

    /// <summary>Questions in our own words over procedures the query files do not ask for.</summary>
    public static string OwnQuestions(string name) => Path.Combine(
        TestKit.Repository.Root, "tests", "Procedures.Tests", "SearchProcedures", "Relevance", name);

    public static async Task<RelevanceRun> FillAsync(ISearchEngine engine, IReadOnlyList<SearchDocument> documents)
    {
        var run = new RelevanceRun(engine, Lexicon.Load(Path.Combine(TestKit.Repository.Root, "seeds", "procedures")));
        await engine.OpenAsync(default);
        await engine.BeginRebuildAsync(default);
        foreach (var batch in documents.Chunk(250))
        {
            await engine.WriteRebuiltAsync(batch, default);
        }
        await engine.SwapAsync(default);
        run.catalogue.Apply(documents);
        return run;
    }

    public async Task<RelevanceScore> ScoreAsync(string path, Action<Question, int>? told = null)
    {
        var questions = QuestionSet.Read(path, code => catalogue.TryGet(code, out _));
        var (one, five, overlap) = (0, 0, 0.0);
        foreach (var question in questions)
        {
            var first = await FirstAsync(question.Text);
            var rank = first.FindIndex(question.Codes.Contains) + 1;
            told?.Invoke(question, rank);
            one += rank == 1 ? 1 : 0;
            five += rank is >= 1 and <= 5 ? 1 : 0;
            var plain = await FirstAsync(VietnameseText.Fold(question.Text));
            overlap += (double)first.Intersect(plain).Count() / Math.Max(1, first.Count);
        }
        var count = (double)Math.Max(1, questions.Count);
        return new RelevanceScore(questions.Count, one / count, five / count, overlap / count);
    }

    async Task<List<string>> FirstAsync(string text)
    {
        var answer = await search.SearchAsync(new SearchRequest { Query = text }, default);
        return [.. answer.Items.Select(item => item.Code)];
    }
}
