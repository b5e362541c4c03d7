using EGov.Procedures.SearchProcedures;
using EGov.Procedures.SearchProcedures.Engines;

namespace EGov.Procedures.Tests.SearchProcedures.Engines;

/// <summary>What every engine must do; run against each.</summary>
public abstract class SearchEngineContract : IAsyncLifetime
{
    ISearchEngine engine = null!;

    internal abstract ISearchEngine NewEngine();

    /// <summary>Another object over the same stored index, as after a restart.</summary>
    internal abstract ISearchEngine Reopened();

    public virtual async Task InitializeAsync()
    {
        engine = NewEngine();
        Assert.False(await engine.OpenAsync(default));
        await engine.BeginRebuildAsync(default);
        await engine.WriteRebuiltAsync(SampleDocuments.All, default);
        await engine.SwapAsync(default);
    }

    public virtual async Task DisposeAsync() => await engine.DisposeAsync();

    protected async Task A_word_recalls_the_documents_that_hold_it()
    {
        Assert.Contains("1.000001", await RecallAsync("khai"));
        Assert.Equal(["1.000003"], await RecallAsync("ket_hon"));
        Assert.Empty(await RecallAsync("khong_he_co"));
    }

    protected async Task More_matching_words_come_first()
    {
        var codes = await RecallAsync("khai", "tu", "khai_tu");
        Assert.Equal("1.000002", codes[0]);
    }

    protected async Task The_limit_is_kept()
    {
        Assert.Equal(2, (await engine.RecallAsync(new RecallQuery(["dang", "ky"], 2), default)).Count);
    }

    protected async Task Everything_that_matches_is_recalled_unless_the_best_are_asked_for()
    {
        await engine.WriteAsync(WideQuery.Documents, default);
        var all = await engine.RecallAsync(new RecallQuery(["phep"], 10_000, BestFirst: false), default);
        Assert.Equal(WideQuery.Documents.Length + 1, all.Distinct().Count());
        Assert.Equal(all.Count, all.Distinct().Count());
        var best = await engine.RecallAsync(new RecallQuery(["phep", "dac_biet"], 10, BestFirst: true), default);
        Assert.Equal(10, best.Count);
        Assert.Equal(WideQuery.Last, best[0]);
    }

    protected async Task A_filter_finds_its_match_far_behind_the_first_hundreds()
    {
        await engine.WriteAsync(WideQuery.Documents, default);
        await WideQuery.A_filter_finds_its_match_far_behind_the_first_hundreds(engine);
    }

    protected async Task Pages_of_a_wide_query_are_a_partition_of_its_total()
    {
        await engine.WriteAsync(WideQuery.Documents, default);
        await WideQuery.Pages_of_a_wide_query_are_a_partition_of_its_total(engine);
    }

    protected async Task Signs_of_a_query_language_are_plain_text()
    {
        string[] signs =
        [
            "\"", "*", "khai*", "OR", "NOT khai", "name:khai", "^2", "(", ")", "a NEAR b", "%", "_", "'", ";--", "{}", "\\", "~1",
        ];
        foreach (var sign in signs)
        {
            await engine.RecallAsync(new RecallQuery([sign], 10), default);
        }
    }

    protected async Task A_newer_state_replaces_an_older_one()
    {
        await engine.WriteAsync([SampleDocuments.Of("1.000003", "Ghi chú ly hôn", sequence: 10)], default);
        Assert.Empty(await RecallAsync("ket_hon"));
        Assert.Equal(["1.000003"], await RecallAsync("li_hon"));
    }

    protected async Task A_late_older_write_changes_nothing()
    {
        await engine.WriteAsync([SampleDocuments.Of("1.000003", "Mới", sequence: 10)], default);
        await engine.WriteAsync([SampleDocuments.Of("1.000003", "Cũ", sequence: 5)], default);
        Assert.Equal(["1.000003"], await RecallAsync("moi"));
        Assert.Empty(await RecallAsync("cu"));
    }

    protected async Task What_is_abolished_is_not_recalled_and_does_not_come_back()
    {
        await engine.WriteAsync([SearchDocument.Tombstone("1.000003", 50)], default);
        await engine.WriteAsync([SampleDocuments.Of("1.000003", "Thủ tục đăng ký kết hôn", sequence: 40)], default);
        Assert.Empty(await RecallAsync("ket_hon"));
    }

    protected async Task All_documents_come_back_as_written()
    {
        var read = new List<SearchDocument>();
        await foreach (var document in engine.ReadAllAsync(default))
        {
            read.Add(document);
        }
        Assert.Equal(SampleDocuments.All.Select(document => document.Code), read.Select(document => document.Code));
        Assert.Equal(
            System.Text.Json.JsonSerializer.Serialize(SampleDocuments.All[5]),
            System.Text.Json.JsonSerializer.Serialize(read[5]));
        Assert.Equal(SampleDocuments.All.ToDictionary(document => document.Code, document => document.Sequence),
            await engine.SequencesAsync(default));
        await engine.WriteAsync([SearchDocument.Tombstone("9.000001", 77)], default);
        Assert.Equal(SequenceMark.Of(SampleDocuments.All.Select(document => document.Sequence).Append(77)),
            await engine.MarkAsync(default));
    }

    protected async Task A_stored_index_opens_again()
    {
        await using var again = Reopened();
        Assert.True(await again.OpenAsync(default));
        Assert.Equal(["1.000003"], await again.RecallAsync(new RecallQuery(["ket_hon"], 5), default));
    }

    protected async Task While_rebuilding_no_record_is_missing_to_a_reader()
    {
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() => ReadUntilAsync(stop.Token));
        for (var round = 0; round < 3; round++)
        {
            await engine.BeginRebuildAsync(default);
            await engine.WriteRebuiltAsync(SampleDocuments.All, default);
            await engine.WriteAsync([SampleDocuments.Of("3.00010" + round, "Mới tinh tươm", sequence: 100)], default);
            await engine.SwapAsync(default);
            Assert.Contains("3.00010" + round, await RecallAsync("tinh_tuom"));
        }
        await stop.CancelAsync();
        Assert.True(await reading > 0);
    }

    protected async Task A_rebuild_does_not_overwrite_what_came_meanwhile()
    {
        await engine.BeginRebuildAsync(default);
        await engine.WriteAsync([SampleDocuments.Of("1.000003", "Mới tinh", sequence: 10)], default);
        await engine.WriteRebuiltAsync(SampleDocuments.All, default);
        await engine.SwapAsync(default);
        Assert.Equal(["1.000003"], await RecallAsync("moi_tinh"));
    }

    protected async Task An_unfinished_rebuild_is_dropped_by_the_next()
    {
        await engine.BeginRebuildAsync(default);
        await engine.WriteRebuiltAsync(SampleDocuments.All[..2], default);
        await engine.BeginRebuildAsync(default);
        await engine.WriteRebuiltAsync(SampleDocuments.All, default);
        await engine.SwapAsync(default);
        Assert.Equal(SampleDocuments.All.Length, (await engine.SequencesAsync(default)).Count);
    }

    async Task<int> ReadUntilAsync(CancellationToken stop)
    {
        var reads = 0;
        while (!stop.IsCancellationRequested)
        {
            Assert.Equal(["1.000003"], await RecallAsync("ket_hon"));
            reads++;
        }
        return reads;
    }

    async Task<IReadOnlyList<string>> RecallAsync(params string[] terms) =>
        await engine.RecallAsync(new RecallQuery(terms, 50), default);
}
