using EGov.Procedures.SearchProcedures;
using EGov.Procedures.SearchProcedures.Engines;
using EGov.Procedures.SearchProcedures.Ranking;

namespace EGov.Procedures.Tests.SearchProcedures;

public sealed class ProcedureSearchTests
{
    [Fact]
    public async Task With_the_engine_away_memory_answers()
    {
        var catalogue = new Catalogue();
        catalogue.Apply(SampleDocuments.All);
        await using var away = new ElasticEngine(new Uri("http://127.0.0.1:1"), "x", TimeProvider.System);
        var search = new ProcedureSearch(away, catalogue, SampleDocuments.Lexicon, TimeProvider.System);
        var answer = await search.SearchAsync(new SearchRequest { Query = "đăng ký kết hôn" }, default);
        Assert.Equal("1.000003", answer.Items[0].Code);
    }

    [Fact]
    public async Task With_the_index_file_gone_memory_answers()
    {
        var folder = Directory.CreateTempSubdirectory("egov-index-");
        var catalogue = new Catalogue();
        catalogue.Apply(SampleDocuments.All);
        await using var gone = new SqliteEngine(folder.FullName);
        await gone.BeginRebuildAsync(default);
        await gone.SwapAsync(default);
        folder.Delete(recursive: true);
        var search = new ProcedureSearch(gone, catalogue, SampleDocuments.Lexicon, TimeProvider.System);
        var answer = await search.SearchAsync(new SearchRequest { Query = "đăng ký kết hôn" }, default);
        Assert.Equal("1.000003", answer.Items[0].Code);
    }

    [Fact]
    public async Task The_list_of_everything_and_its_counts_follow_every_change()
    {
        var catalogue = new Catalogue();
        await using var engine = new ElasticEngine(new Uri("http://127.0.0.1:1"), "x", TimeProvider.System);
        var search = new ProcedureSearch(engine, catalogue, SampleDocuments.Lexicon, TimeProvider.System);
        Assert.Equal(0, (await search.SearchAsync(new SearchRequest(), default)).Total);
        catalogue.Apply(SampleDocuments.All);
        for (var left = 4; left > 0; left--)
        {
            var answer = await search.SearchAsync(new SearchRequest(), default);
            Assert.Equal(SampleDocuments.All.Length - 4 + left, answer.Total);
            Assert.Contains(new FacetCount("Hộ tịch", left), answer.Facets["field"]);
            catalogue.Apply([SearchDocument.Tombstone("1.00000" + left, 900)]);
        }
    }

    [Fact]
    public async Task With_filters_and_no_query_the_list_is_narrowed()
    {
        var catalogue = new Catalogue();
        catalogue.Apply(SampleDocuments.All);
        await using var engine = new ElasticEngine(new Uri("http://127.0.0.1:1"), "x", TimeProvider.System);
        var search = new ProcedureSearch(engine, catalogue, SampleDocuments.Lexicon, TimeProvider.System);
        var filters = new Dictionary<string, string[]> { ["level"] = ["province"] };
        Assert.Equal(2, (await search.SearchAsync(new SearchRequest { Filters = filters }, default)).Total);
        Assert.Equal(8, (await search.SearchAsync(new SearchRequest(), default)).Total);
    }

    [Fact]
    public void Exact_diacritics_come_before_folded_ones()
    {
        var catalogue = new Catalogue();
        catalogue.Apply(
        [
            SampleDocuments.Of("1.000010", "Cấp phép mở bến"), SampleDocuments.Of("1.000011", "Cấp phép mộ bền"),
            SampleDocuments.Of("1.000012", "Việc khác hẳn"), SampleDocuments.Of("1.000013", "Việc khác nữa"),
        ]);
        var understanding = new EGov.Procedures.SearchProcedures.Understanding.QueryUnderstanding(
            SampleDocuments.Lexicon, catalogue.Folded, catalogue.Exact);
        foreach (var (typed, first) in new[] { ("mở bến", "1.000010"), ("mộ bền", "1.000011") })
        {
            var ranked = new Ranker(catalogue, SampleDocuments.Lexicon.Qualifiers)
                .Rank(understanding.Understand(typed), catalogue.ByName());
            Assert.Equal(first, ranked[0].Entry.Card.Code);
            Assert.Equal(2, ranked.Count);
        }
    }
}
