using EGov.Procedures.PublishProcedure;
using EGov.WorkingTime;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Procedures.Tests.PublishProcedure;

public sealed class SameDayTests : IAsyncLifetime
{
    static readonly DateOnly Day = Sample.Today.AddDays(3);
    readonly ProceduresApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Decisions_of_one_day_take_effect_in_the_order_they_were_made()
    {
        var content = Sample.Content("1.410001");
        await app.PublishAsync(content, effective: Day);
        await app.PublishAsync(content with { Name = "Hai" }, "amend", Day);
        await app.PublishAsync(content with { Name = "Ba" }, "amend", Day);
        (await app.DecideAsync("1.410001", "abolish", Day)).EnsureSuccessStatusCode();
        Assert.Equal(4, await SweepAtMidnightAsync());
        Assert.Equal("published 1,amended 2,amended 3,abolished 3", await FeedAsync());
        Assert.Equal("abolished 3", await app.Database.ScalarAsync<string>(
            "select state || ' ' || current_version from procedures"));
    }

    [Fact]
    public async Task Of_versions_of_one_day_only_the_last_stays_in_force()
    {
        var content = Sample.Content("1.410002");
        await app.PublishAsync(content, effective: Day);
        await app.PublishAsync(content with { Name = "Hai" }, "amend", Day);
        await SweepAtMidnightAsync();
        Assert.Equal("1 true,2 false", await app.Database.ScalarAsync<string>("""
            select string_agg(version || ' ' || (ended_at is not null)::text, ',' order by version)
            from procedure_versions
            """));
    }

    [Fact]
    public async Task Procedures_of_one_day_do_not_wait_for_each_others_later_decisions()
    {
        var content = Sample.Content("1.410003");
        await app.PublishAsync(content, effective: Day);
        await app.PublishAsync(content with { Name = "Hai" }, "amend", Day.AddDays(9));
        await app.PublishAsync(Sample.Content("1.410004"), effective: Day);
        Assert.Equal(2, await SweepAtMidnightAsync());
        Assert.Equal("published 1,published 1", await FeedAsync());
        Assert.Equal(1, await app.Database.CountAsync("publication_decisions", "applied_at is null"));
    }

    [Fact]
    public async Task Every_row_of_the_feed_is_the_newest_of_its_procedure_once_it_is_in_force()
    {
        await app.PublishAsync(Sample.Content("1.410005"), effective: Day);
        await app.PublishAsync(Sample.Content("1.410006"), effective: Day);
        await SweepAtMidnightAsync();
        Assert.Equal(2, await app.Database.CountAsync(
            "procedures p", "sequence = (select max(id) from procedure_changes c where c.code = p.code)"));
    }

    Task<int> SweepAtMidnightAsync()
    {
        app.Time.Set(VietnamTime.StartOf(Day));
        return app.Services.GetRequiredService<DueDecisionsSweep>().SweepAsync(default);
    }

    Task<string> FeedAsync() => app.Database.ScalarAsync<string>(
        "select string_agg(change || ' ' || version, ',' order by id) from procedure_changes");
}
