using EGov.Procedures.SearchProcedures.Engines;

namespace EGov.Procedures.Tests.SearchProcedures.Engines;

public sealed class SqliteEngineTests : SearchEngineContract
{
    readonly string folder = Path.Combine(Path.GetTempPath(), "egov-" + Guid.NewGuid().ToString("N"));

    internal override ISearchEngine NewEngine() => new SqliteEngine(folder);

    internal override ISearchEngine Reopened() => new SqliteEngine(folder);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public Task Sqlite_a_word_recalls_the_documents_that_hold_it() => A_word_recalls_the_documents_that_hold_it();

    [Fact]
    public Task Sqlite_more_matching_words_come_first() => More_matching_words_come_first();

    [Fact]
    public Task Sqlite_the_limit_is_kept() => The_limit_is_kept();

    [Fact]
    public Task Sqlite_everything_that_matches_is_recalled_unless_the_best_are_asked_for() =>
        Everything_that_matches_is_recalled_unless_the_best_are_asked_for();

    [Fact]
    public Task Sqlite_a_filter_finds_its_match_far_behind_the_first_hundreds() =>
        A_filter_finds_its_match_far_behind_the_first_hundreds();

    [Fact]
    public Task Sqlite_pages_of_a_wide_query_are_a_partition_of_its_total() =>
        Pages_of_a_wide_query_are_a_partition_of_its_total();

    [Fact]
    public Task Sqlite_signs_of_a_query_language_are_plain_text() => Signs_of_a_query_language_are_plain_text();

    [Fact]
    public Task Sqlite_a_newer_state_replaces_an_older_one() => A_newer_state_replaces_an_older_one();

    [Fact]
    public Task Sqlite_a_late_older_write_changes_nothing() => A_late_older_write_changes_nothing();

    [Fact]
    public Task Sqlite_what_is_abolished_is_not_recalled_and_does_not_come_back() =>
        What_is_abolished_is_not_recalled_and_does_not_come_back();

    [Fact]
    public Task Sqlite_all_documents_come_back_as_written() => All_documents_come_back_as_written();

    [Fact]
    public Task Sqlite_a_stored_index_opens_again() => A_stored_index_opens_again();

    [Fact]
    public Task Sqlite_while_rebuilding_no_record_is_missing_to_a_reader() =>
        While_rebuilding_no_record_is_missing_to_a_reader();

    [Fact]
    public Task Sqlite_a_rebuild_does_not_overwrite_what_came_meanwhile() =>
        A_rebuild_does_not_overwrite_what_came_meanwhile();

    [Fact]
    public Task Sqlite_an_unfinished_rebuild_is_dropped_by_the_next() => An_unfinished_rebuild_is_dropped_by_the_next();

    [Fact]
    public async Task A_damaged_file_counts_as_missing()
    {
        var broken = Path.Combine(folder, "broken");
        System.IO.Directory.CreateDirectory(broken);
        await File.WriteAllTextAsync(Path.Combine(broken, "index-1.db"), new string('x', 9_000));
        await File.WriteAllTextAsync(Path.Combine(broken, "current"), "index-1.db");
        await using var engine = new SqliteEngine(broken);
        Assert.False(await engine.OpenAsync(default));
        Assert.False(File.Exists(Path.Combine(broken, "index-1.db")));
    }

    [Fact]
    public void After_a_swap_only_the_file_in_use_is_left() =>
        Assert.Single(System.IO.Directory.EnumerateFiles(folder, "*.db"));
}
