using EGov.Procedures.SearchProcedures;
using EGov.Procedures.SearchProcedures.Engines;
using EGov.TestKit;

namespace EGov.Procedures.Tests.SearchProcedures.Engines;

/// <summary>The same contract against a real Elasticsearch server.</summary>
public sealed class ElasticEngineTests : SearchEngineContract
{
    readonly string alias = "t" + Guid.NewGuid().ToString("N");
    Uri address = new("http://127.0.0.1:1");

    internal override ISearchEngine NewEngine() => new ElasticEngine(address, alias, TimeProvider.System);

    internal override ISearchEngine Reopened() => NewEngine();

    public override async Task InitializeAsync()
    {
        address = await TestElasticsearch.AddressAsync();
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        using var http = new HttpClient { BaseAddress = address };
        await http.DeleteAsync(alias + "-v*?expand_wildcards=all");
        await http.DeleteAsync("_index_template/" + alias);
    }

    [NeedsSharedFact("engines/elasticsearch")]
    public Task Elasticsearch_a_word_recalls_the_documents_that_hold_it() =>
        A_word_recalls_the_documents_that_hold_it();

    [NeedsSharedFact("engines/elasticsearch")]
    public Task Elasticsearch_more_matching_words_come_first() => More_matching_words_come_first();

    [NeedsSharedFact("engines/elasticsearch")]
    public Task Elasticsearch_the_limit_is_kept() => The_limit_is_kept();

    [NeedsSharedFact("engines/elasticsearch")]
    public Task Elasticsearch_everything_that_matches_is_recalled_unless_the_best_are_asked_for() =>
        Everything_that_matches_is_recalled_unless_the_best_are_asked_for();

    [NeedsSharedFact("engines/elasticsearch")]
    public Task Elasticsearch_a_filter_finds_its_match_far_behind_the_first_hundreds() =>
        A_filter_finds_its_match_far_behind_the_first_hundreds();

    [NeedsSharedFact("engines/elasticsearch")]
    public Task Elasticsearch_pages_of_a_wide_query_are_a_partition_of_its_total() =>
        Pages_of_a_wide_query_are_a_partition_of_its_total();

    [NeedsSharedFact("engines/elasticsearch")]
    public Task Elasticsearch_signs_of_a_query_language_are_plain_text() => Signs_of_a_query_language_are_plain_text();

    [NeedsSharedFact("engines/elasticsearch")]
    public Task Elasticsearch_a_newer_state_replaces_an_older_one() => A_newer_state_replaces_an_older_one();

    [NeedsSharedFact("engines/elasticsearch")]
    public Task Elasticsearch_a_late_older_write_changes_nothing() => A_late_older_write_changes_nothing();

    [NeedsSharedFact("engines/elasticsearch")]
    public Task Elasticsearch_what_is_abolished_is_not_recalled_and_does_not_come_back() =>
        What_is_abolished_is_not_recalled_and_does_not_come_back();

    [NeedsSharedFact("engines/elasticsearch")]
    public Task Elasticsearch_all_documents_come_back_as_written() => All_documents_come_back_as_written();

    [NeedsSharedFact("engines/elasticsearch")]
    public Task Elasticsearch_a_stored_index_opens_again() => A_stored_index_opens_again();

    [NeedsSharedFact("engines/elasticsearch")]
    public Task Elasticsearch_while_rebuilding_no_record_is_missing_to_a_reader() =>
        While_rebuilding_no_record_is_missing_to_a_reader();

    [NeedsSharedFact("engines/elasticsearch")]
    public Task Elasticsearch_a_rebuild_does_not_overwrite_what_came_meanwhile() =>
        A_rebuild_does_not_overwrite_what_came_meanwhile();

    [NeedsSharedFact("engines/elasticsearch")]
    public Task Elasticsearch_an_unfinished_rebuild_is_dropped_by_the_next() =>
        An_unfinished_rebuild_is_dropped_by_the_next();

    [NeedsSharedFact("engines/elasticsearch")]
    public async Task With_its_index_gone_memory_answers()
    {
        await using var server = new ElasticEngine(address, "gone" + Guid.NewGuid().ToString("N"), TimeProvider.System);
        var catalogue = new EGov.Procedures.SearchProcedures.Ranking.Catalogue();
        catalogue.Apply(SampleDocuments.All);
        var search = new ProcedureSearch(server, catalogue, SampleDocuments.Lexicon, TimeProvider.System);
        var answer = await search.SearchAsync(new SearchRequest { Query = "kết hôn" }, default);
        Assert.Equal("1.000003", answer.Items[0].Code);
    }
}
