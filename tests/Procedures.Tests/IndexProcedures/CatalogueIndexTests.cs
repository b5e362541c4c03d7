using EGov.Procedures.IndexProcedures;
using EGov.Procedures.SearchProcedures.Engines;
using EGov.Procedures.SearchProcedures.Ranking;

namespace EGov.Procedures.Tests.IndexProcedures;

public sealed class CatalogueIndexTests(ProceduresDatabase database) : OpenIndexTests(database)
{
    readonly ProceduresDatabase database = database;

    [Fact]
    public async Task A_missing_index_is_built_from_the_database()
    {
        Assert.True(index.IsOpen);
        Assert.Equal(RebuildState.Done, index.Progress.State);
        Assert.True(catalogue.TryGet("1.000001", out _));
        Assert.NotEmpty(await engine.RecallAsync(new RecallQuery(["khai_sinh"], 5), default));
    }

    [Fact]
    public async Task A_stored_index_fills_memory_without_the_database()
    {
        var again = new Catalogue();
        await using var reopened = new SqliteEngine(folder);
        await new CatalogueIndex(reopened, again, database.Source).OpenAsync(default);
        Assert.Equal(catalogue.Stamp, again.Stamp);
    }

    [Fact]
    public async Task A_change_is_taken_over_by_code()
    {
        await PublishAsync(Sample.Content("1.000077", "Cấp phép nuôi lươn"));
        await index.ApplyAsync(["1.000077", "9.999999"], default);
        Assert.Equal(["1.000077"], await engine.RecallAsync(new RecallQuery(["nuoi_luon"], 5), default));
    }

    [Fact]
    public async Task Drift_is_found_and_mended()
    {
        await PublishAsync(Sample.Content("1.000078", "Cấp phép nuôi ốc"));
        Assert.True(await index.RepairAsync(default) > 0);
        Assert.True(catalogue.TryGet("1.000078", out _));
        Assert.Equal(0, await index.RepairAsync(default));
    }

    [Fact]
    public async Task A_mark_tells_of_what_is_behind_ahead_or_gone_and_is_quiet_after_mending()
    {
        Assert.Equal(0, await index.RepairIfMarkedAsync(default));
        await PublishAsync(Sample.Content("1.000076", "Cấp phép nuôi cua"));
        Assert.Equal(1, await index.RepairIfMarkedAsync(default));
        await engine.WriteAsync([SearchProcedures.SampleDocuments.Of("5.000009", "Lạc", sequence: 900_000)], default);
        Assert.Equal(1, await index.RepairIfMarkedAsync(default));
        catalogue.Forget(["1.000076"]);
        Assert.Equal(1, await index.RepairIfMarkedAsync(default));
        Assert.Equal(0, await index.RepairIfMarkedAsync(default));
        Assert.True(catalogue.TryGet("1.000076", out _));
    }

    [Fact]
    public async Task An_index_ahead_of_a_database_set_back_is_built_anew()
    {
        await engine.WriteAsync([SearchProcedures.SampleDocuments.Of("5.000001", "Lạc loài", sequence: 1_000_000)], default);
        Assert.True(await index.RepairAsync(default) > 0);
        Assert.Empty(await engine.RecallAsync(new RecallQuery(["lac_loai"], 5), default));
        Assert.Equal(0, await index.RepairAsync(default));
    }

    [Fact]
    public async Task While_rebuilding_no_record_is_missing_and_writes_are_kept()
    {
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                Assert.Contains("1.000001", await engine.RecallAsync(new RecallQuery(["khai_sinh"], 50), default));
            }
        });
        for (var round = 0; round < 5; round++)
        {
            var code = "3.00000" + round;
            var rebuild = index.RebuildAsync(default);
            await PublishAsync(Sample.Content(code, "Việc thêm " + code));
            await index.ApplyAsync([code], default);
            await rebuild;
            Assert.Contains(code, await engine.RecallAsync(new RecallQuery(["viec_them"], 50), default));
        }
        await stop.CancelAsync();
        await reading;
        Assert.Equal(0, await index.RepairAsync(default));
    }

    [Fact]
    public async Task While_rebuilding_memory_never_knows_what_the_engine_cannot_recall()
    {
        await PublishAsync(Sample.Content("1.000079", "Cấp phép nuôi hàu"));
        var known = catalogue.Stamp;
        var swap = new TaskCompletionSource();
        var rebuilt = new CatalogueIndex(new LateSwap(engine, swap.Task), catalogue, database.Source);
        var rebuild = rebuilt.RebuildAsync(default);
        while (rebuilt.Progress.Written < rebuilt.Progress.Total || rebuilt.Progress.Total == 0)
        {
            Assert.False(rebuild.IsFaulted);
            await Task.Delay(5);
        }
        Assert.Empty(await engine.RecallAsync(new RecallQuery(["nuoi_hau"], 5), default));
        Assert.Same(known, catalogue.Stamp);
        swap.SetResult();
        await rebuild;
        Assert.NotEqual(known, catalogue.Stamp);
        Assert.Equal(["1.000079"], await engine.RecallAsync(new RecallQuery(["nuoi_hau"], 5), default));
    }
}
