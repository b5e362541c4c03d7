using EGov.Benchmarks.Harness;

namespace EGov.Benchmarks.Search;

/// <summary>Search over HTTP: questions asked before, questions never asked, and waiting time at a steady
/// rate.</summary>
internal static class SearchBench
{
    const int Seconds = 4;
    const int Rounds = 3;

    // The load tool draws from its file by chance: of so many, what a run asks hardly ever comes twice.
    const int Pool = 200_000;

    public static Task SqliteAsync(Report report) => MeasureAsync(report, elasticsearch: false);

    public static async Task ElasticsearchAsync(Report report)
    {
        if (Stores.ElasticsearchHome is null)
        {
            report.Add(Figure.NotMeasured("search, Elasticsearch", "no ELASTICSEARCH_HOME"));
            return;
        }
        await MeasureAsync(report, elasticsearch: true);
    }

    static async Task MeasureAsync(Report report, bool elasticsearch)
    {
        var engine = elasticsearch ? "Elasticsearch" : "SQLite";
        await using var catalogue = await Catalogue.StartAsync(elasticsearch);
        var lines = await Catalogue.LinesAsync();
        await catalogue.ImportAsync(lines);
        var unseen = new UnseenQuestions(lines).Take(Pool);
        await RepeatedAsync(report, catalogue, engine);
        await UnseenAsync(report, catalogue, engine, unseen);
        var steady = await Load.RunAsync(
            await Questions.FileAsync(catalogue.Service.Address, unseen), 15, 64, perSecond: 300);
        report.Add(new($"search p99 at 300 a second, never seen, {engine}", steady.P99 * 1000, "ms",
            Note: $"p50 {steady.Median * 1000:0.0} ms, {steady.PerSecond:0} answered a second, {steady.Bad} bad"));
    }

    static async Task RepeatedAsync(Report report, Catalogue catalogue, string engine)
    {
        var questions = Questions.Real();
        await using var bare = await BareService.StartAsync(
            await Questions.AnswersAsync(catalogue.Service.Address, questions));
        var (ours, limits) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var ourRate = await RateAsync(catalogue.Service.Address, questions);
            var limit = await RateAsync(bare.Address, questions);
            // The first round only warms both up.
            if (round > 0)
            {
                ours.Add(ourRate);
                limits.Add(limit);
            }
        }
        report.Add(new($"search, {questions.Count} repeated questions, {engine}", ours.Median(), "1/s",
            "bare Kestrel, same bodies", limits.Median(), Goal: 0.50));
    }

    static async Task UnseenAsync(Report report, Catalogue catalogue, string engine, List<string> unseen)
    {
        var (ours, best, any) = (new List<double>(), new List<double>(), new List<double>());
        await using var own = await EngineRate.OpenAsync(catalogue);
        for (var round = 0; round <= Rounds; round++)
        {
            var rate = await RateAsync(catalogue.Service.Address, unseen, 16);
            var (ownBest, ownAny) = await own.PerSecondAsync(unseen, Seconds, 16);
            if (round > 0)
            {
                ours.Add(rate);
                best.Add(ownBest);
                any.Add(ownAny);
            }
        }
        report.Add(new($"search, never-seen questions, {engine}", ours.Median(), "1/s",
            $"the engine alone, its best {EngineRate.Best} by BM25", best.Median(), Goal: 0.80));
        report.Add(new($"search, never-seen questions, {engine}", ours.Median(), "1/s",
            "the engine alone, as the service asks", any.Median()));
    }

    static async Task<double> RateAsync(string address, IEnumerable<string> questions, int connections = 32)
    {
        var result = await Load.RunAsync(await Questions.FileAsync(address, questions), Seconds, connections);
        return result.Bad == 0
            ? result.PerSecond
            : throw new InvalidOperationException($"{result.Bad} answers of {address} were no good.");
    }
}
