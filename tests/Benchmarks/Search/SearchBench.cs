using EGov.Benchmarks.Harness;

namespace EGov.Benchmarks.Search;

/// <summary>Search over HTTP: questions asked before, questions never asked, and waiting time at a steady
/// rate.</summary>
internal static class SearchBench
{
    const int Seconds = 8;

    public static async Task RunAsync(Report report)
    {
        await MeasureAsync(report, elasticsearch: false);
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
        var unseen = new UnseenQuestions(lines);
        await RepeatedAsync(report, catalogue, engine);
        await UnseenAsync(report, catalogue, engine, unseen);
        var steady = await Load.RunAsync(
            await Questions.FileAsync(catalogue.Service.Address, unseen.Take(300 * 20)), 15, 64, perSecond: 300);
        report.Add(new($"search p99 at 300 a second, never seen, {engine}", steady.P99 * 1000, "ms",
            Note: $"p50 {steady.Median * 1000:0.0} ms, {steady.PerSecond:0} answered a second, {steady.Bad} bad"));
    }

    static async Task RepeatedAsync(Report report, Catalogue catalogue, string engine)
    {
        var questions = Questions.Real();
        await using var bare = await BareService.StartAsync(
            await Questions.AnswersAsync(catalogue.Service.Address, questions));
        var ours = await Questions.FileAsync(catalogue.Service.Address, questions);
        var rates = new List<double>();
        var limits = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            rates.Add((await Load.RunAsync(ours, Seconds)).PerSecond);
            limits.Add((await Load.RunAsync(await Questions.FileAsync(bare.Address, questions), Seconds)).PerSecond);
            ours = await Questions.FileAsync(catalogue.Service.Address, questions);
        }
        report.Add(new($"search, {questions.Count} repeated questions, {engine}", rates.Median(), "1/s",
            "bare Kestrel, same bodies", limits.Median(), Goal: 0.50));
    }

    static async Task UnseenAsync(Report report, Catalogue catalogue, string engine, UnseenQuestions unseen)
    {
        await Load.RunAsync(await Questions.FileAsync(catalogue.Service.Address, unseen.Take(20_000)), 4, 16);
        var rates = new List<double>();
        var limits = new List<double>();
        await using var own = await EngineRate.OpenAsync(catalogue);
        for (var round = 0; round < 3; round++)
        {
            var file = await Questions.FileAsync(catalogue.Service.Address, unseen.Take(40_000));
            rates.Add((await Load.RunAsync(file, Seconds, 16)).PerSecond);
            limits.Add(await own.PerSecondAsync(unseen.Take(40_000), Seconds, 16));
        }
        report.Add(new($"search, never-seen questions, {engine}", rates.Median(), "1/s",
            "the engine's own recall of such questions", limits.Median(), Goal: 0.80));
    }
}
