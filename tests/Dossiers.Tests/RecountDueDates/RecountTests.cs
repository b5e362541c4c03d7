using EGov.Dossiers.RecountDueDates;
using EGov.Dossiers.Tests.Moving;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Dossiers.Tests.RecountDueDates;

public sealed class RecountTests : IAsyncLifetime
{
    static readonly DateOnly Friday = new(2026, 11, 27);

    readonly DossiersApp app = new();

    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        await KeepAsync();
        await RunAsync();
    }

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_decision_moves_open_due_dates_once_and_tells_of_it()
    {
        var one = await Steps.ReceivedAsync(app);
        var due = await Steps.DueAsync(app, one);
        await KeepAsync(Friday);
        Assert.Equal(1, await RunAsync());
        Assert.Equal(due.AddDays(1), await Steps.DueAsync(app, one));
        await Steps.StandsAsync(app, one, "recount", "received", "due-date-moved", "RecountDueDates");
        var (_, told) = (await app.Database.ToldAsync(one.Id))[^1];
        Assert.Equal(due, told.GetProperty("oldDue").GetDateTimeOffset().UtcDateTime);
        Assert.Equal(("Mất điện toàn xã", "2/TB-UBND"),
            (told.GetProperty("cause").GetString(), told.GetProperty("act").GetString()));
        Assert.Equal(1, await app.Database.CountAsync("calendar_decisions_done", "number = 2 and moved = 1"));
        Assert.Equal(0, await RunAsync());
        await app.Database.RunAsync("delete from calendar_decisions_done");
        Assert.Equal(0, await RunAsync());
        Assert.Equal(2, (await app.Database.ToldAsync(one.Id)).Count);
    }

    [Fact]
    public async Task Closed_dossiers_and_those_of_other_offices_stay()
    {
        var closed = await Steps.TakeAsync(
            app.Officer(app.Commune, "leader"), await Steps.ReceivedAsync(app), "result", new { });
        var other = await Filed.ReadAsync(await DossiersApp.PostAsync(
            app.Officer(app.OtherCommune, "receiver"), "", Filed.Body(app.OtherCommune)));
        await KeepAsync(Friday);
        Assert.Equal(0, await RunAsync());
        Assert.Equal(0, await app.Database.CountAsync("dossier_steps", "verb = 'recount'"));
        Assert.Equal(await Steps.DueAsync(app, closed), await Steps.DueAsync(app, other));
    }

    [Fact]
    public async Task A_step_taken_before_the_recount_counts_by_the_new_calendar_and_tells_of_it()
    {
        var one = await Steps.ReceivedAsync(app);
        var due = await Steps.DueAsync(app, one);
        await KeepAsync(Friday);
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        one = await Steps.TakeAsync(app.Officer(app.Commune, "specialist"), one, "supplements",
            new { reason = "Thiếu", papers = new[] { "Tờ khai" } });
        Assert.Equal(due.AddDays(1), await Steps.DueAsync(app, one));
        Assert.Equal(["dossier-submitted", "supplement-requested", "due-date-moved"],
            (await app.Database.ToldAsync(one.Id)).Select(told => told.Type.Split('.')[1]));
        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task Of_several_decisions_each_moves_what_its_own_days_touch()
    {
        var one = await Steps.ReceivedAsync(app);
        await KeepAsync(new(2026, 12, 25), Friday);
        Assert.Equal(1, await RunAsync());
        Assert.Equal("3/TB-UBND", (await app.Database.ToldAsync(one.Id))[^1].Body.GetProperty("act").GetString());
    }

    [Fact]
    public async Task Two_replicas_and_more_than_a_batch_move_each_due_date_once()
    {
        for (var count = 0; count < 230; count++)
        {
            await Steps.ReceivedAsync(app);
        }
        await KeepAsync(Friday);
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        var moved = await Task.WhenAll(RunAsync(), RunAsync());
        Assert.Equal(230, moved.Sum());
        Assert.Equal(230, await app.Database.CountAsync("dossier_steps", "verb = 'recount'"));
        Assert.Equal(230, await app.Database.CountAsync("outbox", "type = 'dossiers.due-date-moved.v1'"));
    }

    Task KeepAsync(params DateOnly[] shut) => Calendars.KeepAsync(app.Database, Calendars.Told(app.Commune, shut));

    async Task<int> RunAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        // The book of offices is a second old at most.
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        return await scope.ServiceProvider.GetRequiredService<RecountRound>().RunAsync(CancellationToken.None);
    }
}
