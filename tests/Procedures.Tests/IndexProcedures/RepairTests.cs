using EGov.Procedures.IndexProcedures;
using EGov.Procedures.SearchProcedures.Engines;
using EGov.Procedures.Tests.SearchProcedures;

namespace EGov.Procedures.Tests.IndexProcedures;

public sealed class RepairTests(ProceduresDatabase database) : OpenIndexTests(database)
{
    readonly ProceduresDatabase database = database;

    [Fact]
    public async Task A_memory_ahead_of_a_database_set_back_forgets_what_is_not_there()
    {
        catalogue.Apply([SampleDocuments.Of("5.000002", "Lạc loài", sequence: 1_000_000)]);
        Assert.Equal(1, await index.RepairAsync(default));
        Assert.False(catalogue.TryGet("5.000002", out _));
        Assert.Equal(0, await index.RepairAsync(default));
    }

    [Fact]
    public async Task A_state_ahead_is_set_back_to_the_databases_in_engine_and_memory()
    {
        var wrong = SampleDocuments.Of("1.000001", "Tên từ tương lai", sequence: 1_000_000);
        await engine.WriteAsync([wrong], default);
        catalogue.Apply([wrong]);
        Assert.Equal(1, await index.RepairAsync(default));
        Assert.True(catalogue.TryGet("1.000001", out var entry));
        Assert.Equal("Đăng ký khai sinh", entry.Card.Name);
        Assert.Empty(await engine.RecallAsync(new RecallQuery(["tuong_lai"], 5), default));
    }

    [Fact]
    public async Task Ahead_and_behind_at_once_are_both_mended()
    {
        await PublishAsync(Sample.Content("1.000083", "Cấp phép nuôi trai"));
        await engine.WriteAsync([SampleDocuments.Of("5.000003", "Lạc loài", sequence: 1_000_000)], default);
        Assert.Equal(2, await index.RepairAsync(default));
        Assert.Equal(["1.000083"], await engine.RecallAsync(new RecallQuery(["nuoi_trai"], 5), default));
        Assert.Equal(0, await index.RepairAsync(default));
    }

    [Fact]
    public async Task What_was_abolished_leaves_the_results_and_a_late_older_state_cannot_bring_it_back()
    {
        await PublishAsync(Sample.Content("1.000084", "Cấp phép nuôi sò"));
        await index.RepairAsync(default);
        var old = SampleDocuments.Of("1.000084", "Cấp phép nuôi sò", sequence: -84);
        await database.ScalarAsync<string>("""
            update procedures set state = 'abolished', sequence = sequence + 1 where code = '1.000084' returning code
            """);
        Assert.Equal(1, await index.RepairAsync(default));
        await engine.WriteAsync([old], default);
        catalogue.Apply([old]);
        Assert.Empty(await engine.RecallAsync(new RecallQuery(["nuoi_so"], 5), default));
        Assert.False(catalogue.TryGet("1.000084", out _));
    }

    [Fact]
    public async Task A_rebuild_broken_off_leaves_the_index_in_use_as_it_was()
    {
        using var stop = new CancellationTokenSource();
        var rebuilt = new CatalogueIndex(
            new LateSwap(engine, new TaskCompletionSource().Task), catalogue, database.Source);
        var rebuild = rebuilt.RebuildAsync(stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rebuild);
        Assert.Equal(RebuildState.Failed, rebuilt.Progress.State);
        Assert.NotEmpty(await engine.RecallAsync(new RecallQuery(["khai_sinh"], 5), default));
        await index.RebuildAsync(default);
        Assert.Equal(RebuildState.Done, index.Progress.State);
    }
}
