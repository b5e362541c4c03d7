using EGov.Dossiers.Offices;
using EGov.Dossiers.Settings;
using EGov.Dossiers.Tests.Moving;
using EGov.Dossiers.WatchClock;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Dossiers.Tests.WatchClock;

public sealed class ClockWatchTests : IAsyncLifetime
{
    static readonly AutomaticMove AfterTen = new(
        new(2020, 1, 1), DossierState.AwaitingSupplement, Verb.Stop, 10, "Không bổ sung trong 10 ngày làm việc", "QĐ 1/2026");

    readonly DossiersApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Near_and_passed_are_told_once_for_each_due_date()
    {
        var one = await Steps.ReceivedAsync(app);
        var due = new DateTimeOffset(await Steps.DueAsync(app, one), TimeSpan.Zero);
        Assert.Empty(await RemindersAsync(one));
        app.Time.Now = new(2026, 11, 27, 3, 0, 1, TimeSpan.Zero);
        Assert.Equal(["deadline-neared"], await RemindersAsync(one));
        app.Time.Now = due;
        Assert.Equal(["deadline-neared"], await RemindersAsync(one));
        app.Time.Now = due.AddMicroseconds(1);
        Assert.Equal(["deadline-neared", "deadline-passed"], await RemindersAsync(one));
        app.Time.Now = due.AddDays(-3);
        Assert.Equal(2, (await RemindersAsync(one)).Count);
        await Steps.TakeAsync(app.Officer(app.Commune, "receiver"), one, "hand-overs", new { });
        app.Time.Now = due.AddYears(2);
        Assert.Equal(2, (await RemindersAsync(one)).Count);
        Assert.Equal(2, await app.Database.CountAsync("reminders", $"dossier_id = '{one.Id}'"));
    }

    [Fact]
    public async Task A_new_due_date_is_told_of_anew()
    {
        var one = await Steps.ReceivedAsync(app);
        app.Time.Now = new(2026, 11, 27, 4, 0, 0, TimeSpan.Zero);
        Assert.Equal(["deadline-neared"], await RemindersAsync(one));
        await Steps.TakeAsync(app.Officer(app.Commune, "leader"), one, "apologies",
            new { reason = "Chờ xác minh", newDate = "2026-12-03T15:00:00+07:00" });
        Assert.Equal(["deadline-neared"], await RemindersAsync(one));
        app.Time.Now = new(2026, 12, 3, 7, 0, 0, TimeSpan.Zero);
        Assert.Equal(["deadline-neared", "deadline-neared"], await RemindersAsync(one));
    }

    [Fact]
    public async Task An_unanswered_request_stops_the_dossier_after_its_days_and_not_a_moment_before()
    {
        var one = await Steps.TakeAsync(app.Officer(app.Commune, "specialist"), await Steps.ReceivedAsync(app), "supplements",
            new { reason = "Thiếu", papers = new[] { "Tờ khai" } });
        var end = new DateTimeOffset(2026, 12, 9, 3, 0, 0, TimeSpan.Zero);
        foreach (var moment in new[] { app.Time.Now, end.AddDays(-1), end })
        {
            app.Time.Now = moment;
            await SweepAsync();
            Assert.Equal("awaitingSupplement", await StateAsync(one));
        }
        app.Time.Now = end.AddMicroseconds(1);
        await SweepAsync();
        await Steps.StandsAsync(app, one, "stop", "stopped", "dossier-stopped", "WatchClock");
        Assert.True((await app.Database.ToldAsync(one.Id))[^1].Body.GetProperty("isAutomatic").GetBoolean());
        Assert.Equal(0, await SweepAsync());
    }

    [Fact]
    public async Task An_answer_in_time_is_not_overtaken_by_a_clock_that_jumped()
    {
        var one = await Steps.TakeAsync(app.Officer(app.Commune, "specialist"), await Steps.ReceivedAsync(app), "supplements",
            new { reason = "Thiếu", papers = new[] { "Tờ khai" } });
        await SweepAsync();
        app.Time.Now += TimeSpan.FromDays(400);
        await SweepAsync(new() { ClocksDiffer = TimeSpan.FromMinutes(5), AutomaticMoves = [AfterTen] });
        Assert.Equal("awaitingSupplement", await StateAsync(one));
        app.Time.Now -= TimeSpan.FromDays(399);
        one = await Steps.TakeAsync(app.Officer(app.Commune, "receiver"), one, "supplement-answers",
            new { parts = Array.Empty<object>(), words = "Đã nộp" });
        app.Time.Now += TimeSpan.FromDays(400);
        await SweepAsync();
        Assert.Equal("received", await StateAsync(one));
    }

    [Fact]
    public async Task Two_replicas_at_once_and_more_than_a_batch_tell_each_once()
    {
        for (var count = 0; count < 230; count++)
        {
            await Steps.ReceivedAsync(app);
        }
        app.Time.Now += TimeSpan.FromDays(30);
        await Task.WhenAll(SweepAsync(), SweepAsync(), SweepAsync());
        await SweepAsync();
        Assert.Equal(230, await app.Database.CountAsync("outbox", "type = 'dossiers.deadline-passed.v1'"));
        Assert.Equal(230, await app.Database.CountAsync("reminders", "kind = 'passed'"));
        Assert.Equal(0, await app.Database.CountAsync("dossiers", "look_at is not null"));
    }

    Task<int> SweepAsync(ClockSettings? settings = null)
    {
        settings ??= new()
        {
            ClocksDiffer = TimeSpan.FromDays(100_000), Reminders = [new(new(2018, 6, 21), 8)], AutomaticMoves = [AfterTen],
        };
        // Each time a service that has just been started.
        var services = new ServiceCollection().AddScoped(_ => app.Database.NewContext())
            .AddSingleton<TimeProvider>(app.Time).AddSingleton(app.Database.Source).AddSingleton(settings)
            .AddSingleton<OfficeShelf>().AddScoped<ClockRound>().AddScoped<EGov.Dossiers.RecountDueDates.RecountRound>();
        return new ClockWatch(app.Database.Source, services.BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(),
            settings, app.Time, NullLogger<ClockWatch>.Instance).SweepAsync(CancellationToken.None);
    }

    async Task<IReadOnlyList<string>> RemindersAsync(Filed one)
    {
        await SweepAsync();
        return [.. (await app.Database.ToldAsync(one.Id)).Select(told => told.Type.Split('.')[1])
            .Where(type => type.StartsWith("deadline", StringComparison.Ordinal))];
    }

    Task<string> StateAsync(Filed one) =>
        app.Database.ScalarAsync<string>($"select state from dossiers where id = '{one.Id}'");
}
