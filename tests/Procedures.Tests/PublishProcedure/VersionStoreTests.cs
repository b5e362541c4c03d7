using System.Diagnostics;
using EGov.Procedures.PublishProcedure;
using EGov.Procedures.ShowProcedure;

namespace EGov.Procedures.Tests.PublishProcedure;

public sealed class VersionStoreTests(ProceduresDatabase database) : IClassFixture<ProceduresDatabase>
{
    [Fact]
    public async Task Unknown_content_becomes_version_one_in_force_and_is_told()
    {
        var outcome = await TakeAsync(Sample.Content("1.100001"));
        Assert.Equal(WriteOutcome.New, outcome);
        var current = await CurrentAsync("1.100001");
        Assert.Equal((1, ProcedureState.Published), (current.Version, current.State));
        Assert.Equal("Hộ tịch", current.Content.Field);
        Assert.Equal(1, await database.CountAsync("procedure_changes", "code = '1.100001' and change = 'published'"));
        Assert.Equal(1, await database.CountAsync("outbox",
            "key = '1.100001' and type = 'procedures.procedure-published.v1' and sent_at is null"));
    }

    [Fact]
    public async Task Unchanged_content_writes_nothing()
    {
        await TakeAsync(Sample.Content("1.100002"));
        var before = await RowsAsync("1.100002");
        Assert.Equal(WriteOutcome.Unchanged, await TakeAsync(Sample.Content("1.100002")));
        Assert.Equal(before, await RowsAsync("1.100002"));
    }

    [Fact]
    public async Task Changed_content_becomes_the_next_version_and_ends_the_former()
    {
        await TakeAsync(Sample.Content("1.100003"));
        var first = await CurrentAsync("1.100003");
        Assert.Equal(WriteOutcome.Changed, await TakeAsync(Sample.Content("1.100003", "Tên mới")));
        var current = await CurrentAsync("1.100003");
        Assert.Equal((2, ProcedureState.Amended, "Tên mới"), (current.Version, current.State, current.Content.Name));
        Assert.True(current.Sequence > first.Sequence);
        Assert.Equal(1, await database.CountAsync("procedure_versions",
            "code = '1.100003' and version = 1 and ended_at is not null"));
        Assert.Equal(1, await database.CountAsync("outbox",
            "key = '1.100003' and type = 'procedures.procedure-amended.v1'"));
    }

    [Fact]
    public async Task Content_with_a_later_effective_date_waits()
    {
        var outcome = await TakeAsync(Sample.Content("1.100004"), Sample.Today.AddDays(30));
        Assert.Equal(WriteOutcome.New, outcome);
        Assert.Equal(0, await database.CountAsync("procedure_changes", "code = '1.100004'"));
        Assert.Equal(1, await database.CountAsync("publication_decisions", "code = '1.100004' and applied_at is null"));
    }

    [Fact]
    public async Task Content_after_a_waiting_decision_waits_behind_it()
    {
        await TakeAsync(Sample.Content("1.100005"), Sample.Today.AddDays(30));
        await TakeAsync(Sample.Content("1.100005", "Sửa đổi"));
        Assert.Equal(2, await database.CountAsync("publication_decisions",
            "code = '1.100005' and applied_at is null and effective_from = '2026-12-02'"));
    }

    [Fact]
    public async Task Hash_ignores_the_order_of_raw_texts_and_what_is_empty()
    {
        var one = Sample.Content() with { Raw = new Dictionary<string, string> { ["b"] = "1", ["a"] = "2" } };
        var other = Sample.Content() with { Raw = new Dictionary<string, string> { ["a"] = "2", ["b"] = "1" } };
        Assert.Equal(ProcedureJson.Hash(one), ProcedureJson.Hash(other));
        Assert.NotEqual(ProcedureJson.Hash(one), ProcedureJson.Hash(Sample.Content()));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task The_whole_catalogue_goes_in_within_seconds()
    {
        var steps = Enumerable.Range(0, 40).Select(step =>
            $"Bước {step}: cán bộ kiểm tra tính đầy đủ của hồ sơ.").ToArray();
        var contents = Enumerable.Range(0, 2_642).Select(number => Sample.Content($"2.{number:000000}") with
        {
            Steps = [new StepCase("", steps)],
        }).ToArray();
        var clock = Stopwatch.StartNew();
        foreach (var batch in contents.Chunk(500))
        {
            await database.CommitAsync(connection => VersionStore.PublishAsync(
                connection, [.. batch.Select(content => Sample.Incoming(content))], Sample.Audit, Sample.Now,
                default));
        }
        Console.WriteLine($"2,642 versions in {clock.ElapsedMilliseconds} ms");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10));
        Assert.Equal(2_642, await database.CountAsync("procedures", "code like '2.%' and sequence > 0"));
        Assert.Equal(2_642, await database.CountAsync("outbox", "key like '2.%'"));
    }

    async Task<WriteOutcome> TakeAsync(ProcedureContent content, DateOnly? effective = null) =>
        (await database.CommitAsync(connection => VersionStore.PublishAsync(
            connection, [Sample.Incoming(content, effective)], Sample.Audit, Sample.Now, default)))[content.Code];

    async Task<CurrentProcedure> CurrentAsync(string code)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        return Assert.Single(await CurrentProcedures.LoadAsync(connection, [code], default));
    }

    Task<string> RowsAsync(string code) => database.ScalarAsync<string>("""
        select concat_ws(' ', (select row(p.*)::text from procedures p where code = $1),
          (select count(*) from procedure_versions where code = $1), (select count(*) from outbox where key = $1),
          (select count(*) from publication_decisions where code = $1),
          (select count(*) from procedure_changes where code = $1))
        """, code);
}
