using EGov.Procedures.PublishProcedure;
using EGov.WorkingTime;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Procedures.Tests.PublishProcedure;

public sealed class DueDecisionsSweepTests : IAsyncLifetime
{
    static readonly DateOnly Day = Sample.Today.AddDays(3);
    static readonly DateTimeOffset Midnight = VietnamTime.StartOf(Day).ToUniversalTime();

    readonly ProceduresApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Nothing_takes_effect_a_moment_before_midnight_and_all_at_midnight()
    {
        await app.PublishAsync(Sample.Content("1.400001"), effective: Day);
        app.Time.Set(Midnight.AddTicks(-1));
        Assert.Equal(0, await SweepAsync());
        Assert.Equal(0, await app.Database.CountAsync("outbox"));
        app.Time.Set(Midnight);
        Assert.Equal(1, await SweepAsync());
        Assert.Equal(1, await app.Database.CountAsync("outbox", "type = 'procedures.procedure-published.v1'"));
        Assert.Equal(Midnight, await app.Database.ScalarAsync<DateTime>("select in_force_at from procedure_versions"));
    }

    [Fact]
    public async Task A_clock_set_back_undoes_nothing_and_repeats_nothing()
    {
        await app.PublishAsync(Sample.Content("1.400002"), effective: Day);
        app.Time.Set(Midnight);
        await SweepAsync();
        app.Time.Set(Midnight.AddDays(-2));
        Assert.Equal(0, await SweepAsync());
        app.Time.Set(Midnight.AddDays(1));
        Assert.Equal(0, await SweepAsync());
        Assert.Equal(1, await app.Database.CountAsync("procedure_changes"));
    }

    [Fact]
    public async Task Decisions_missed_while_the_service_was_down_take_effect_in_their_order()
    {
        var content = Sample.Content("1.400003");
        await app.PublishAsync(content, effective: Day);
        await app.PublishAsync(content with { Name = "Hai" }, "amend", Day.AddDays(1));
        (await app.DecideAsync("1.400003", "abolish", Day.AddDays(2))).EnsureSuccessStatusCode();
        app.Time.Set(Midnight.AddDays(30));
        Assert.Equal(3, await SweepAsync());
        Assert.Equal("published 1,amended 2,abolished 2", await app.Database.ScalarAsync<string>(
            "select string_agg(change || ' ' || version, ',' order by id) from procedure_changes"));
        Assert.Equal("published,amended,abolished", await app.Database.ScalarAsync<string>(
            "select string_agg(split_part(split_part(type, '-', 2), '.', 1), ',' order by id) from outbox"));
    }

    [Fact]
    public async Task A_decision_that_does_not_fit_is_held_with_its_reason_and_the_others_go_on()
    {
        await app.PublishAsync(Sample.Content("1.400005"), effective: Day);
        await app.PublishAsync(Sample.Content("1.400006"), effective: Day);
        await app.Database.ScalarAsync<string>("""
            update procedures set state = 'published', decided_state = 'published' where code = '1.400005' returning code
            """);
        app.Time.Set(Midnight);
        Assert.Equal(1, await SweepAsync());
        Assert.Equal(0, await SweepAsync());
        Assert.Equal("1.400006", await app.Database.ScalarAsync<string>("select string_agg(code, ',') from procedure_changes"));
        Assert.Equal(1, await app.Database.CountAsync("publication_decisions", """
            code = '1.400005' and applied_at is null
            and held_because = 'Quyết định new không thực hiện được khi thủ tục ở trạng thái published.'
            """));
        var clocks = await (await app.Operator.GetAsync("/api/procedures/publications/clocks?late=true"))
            .Content.ReadAsStringAsync();
        Assert.Contains("khi thủ tục ở trạng thái published", clocks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_held_decision_the_procedure_is_decided_about_from_where_it_stands()
    {
        var content = Sample.Content("1.400007");
        await app.PublishAsync(content, effective: Day);
        await app.Database.ScalarAsync<string>(
            "update publication_decisions set type = 'amend' where code = '1.400007' returning code");
        app.Time.Set(Midnight);
        Assert.Equal(0, await SweepAsync());
        Assert.Equal(1, await app.Database.CountAsync("procedures", "code = '1.400007' and decided_state = 'draft'"));
        await app.PublishAsync(content with { Name = "Lần hai" }, effective: Day);
        Assert.Equal(1, await app.Database.CountAsync("procedures", "code = '1.400007' and state = 'published'"));
    }

    [Fact]
    public async Task Several_replicas_at_once_take_each_decision_once()
    {
        for (var number = 10; number < 40; number++)
        {
            await app.PublishAsync(Sample.Content($"1.4000{number}"), effective: Day);
        }
        app.Time.Set(Midnight);
        var sums = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SweepAsync()));
        Assert.Equal(30, sums.Sum());
        Assert.Equal(30, await app.Database.CountAsync("outbox"));
        Assert.Equal(30, await app.Database.CountAsync("procedure_changes"));
    }

    [Fact]
    public async Task The_running_service_wakes_by_itself_at_midnight()
    {
        await app.PublishAsync(Sample.Content("1.400004"), effective: Day);
        app.Time.Set(Midnight.AddSeconds(-20));
        var sweep = app.Services.GetRequiredService<DueDecisionsSweep>();
        await sweep.StartAsync(default);
        await UntilAsync(() => Task.FromResult(app.Time.Waiting > 0));
        Assert.Equal(0, await app.Database.CountAsync("procedure_changes"));
        app.Time.Set(Midnight);
        await UntilAsync(async () => await app.Database.CountAsync("procedure_changes") == 1);
        await sweep.StopAsync(default);
    }

    [Theory]
    [InlineData(-3_600, 60)]
    [InlineData(-20, 20)]
    [InlineData(0, 60)]
    public void The_pause_ends_at_midnight_or_after_a_minute(int second, int pause) =>
        Assert.Equal(TimeSpan.FromSeconds(pause), DueDecisionsSweep.Pause(Midnight.AddSeconds(second)));

    Task<int> SweepAsync() => app.Services.GetRequiredService<DueDecisionsSweep>().SweepAsync(default);

    static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 200 && !await holds(); tries++)
        {
            await Task.Delay(50);
        }
        Assert.True(await holds());
    }
}
