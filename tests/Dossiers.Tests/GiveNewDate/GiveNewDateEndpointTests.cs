using System.Net;
using EGov.Dossiers.Tests.Moving;

namespace EGov.Dossiers.Tests.GiveNewDate;

public sealed class GiveNewDateEndpointTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    static readonly object Apology = new { reason = "Chờ xác minh tại nơi cư trú trước", newDate = "2026-12-03T15:00:00+07:00" };

    [Fact]
    public async Task An_apology_before_the_due_date_gives_a_new_one()
    {
        var one = await Steps.ReceivedAsync(app);
        var before = await Steps.DueAsync(app, one);
        one = await Steps.TakeAsync(app.Officer(app.Commune, "leader"), one, "apologies", Apology);
        await Steps.StandsAsync(app, one, "giveNewDate", "received", "apology-given", "GiveNewDate");
        Assert.Equal(new DateTime(2026, 12, 3, 8, 0, 0, DateTimeKind.Utc), await Steps.DueAsync(app, one));
        var (_, told) = (await app.Database.ToldAsync(one.Id))[^1];
        Assert.Equal(before, told.GetProperty("oldDue").GetDateTimeOffset().UtcDateTime);
        Assert.Equal(new DateTime(2026, 12, 3, 8, 0, 0, DateTimeKind.Utc), told.GetProperty("newDue").GetDateTimeOffset().UtcDateTime);
        Assert.Equal(1, told.GetProperty("dossier").GetProperty("newDates").GetInt32());
    }

    [Fact]
    public async Task A_second_new_date_is_refused()
    {
        var leader = app.Officer(app.Commune, "leader");
        var one = await Steps.TakeAsync(leader, await Steps.ReceivedAsync(app), "apologies", Apology);
        var again = new { reason = "Vẫn chờ", newDate = "2026-12-10T15:00:00+07:00" };
        await Steps.RefusedAsync(app, await Steps.SendAsync(leader, one, "apologies", again), one, "NewDateIsGivenOnce");
    }

    [Fact]
    public async Task Once_the_due_date_passed_it_is_too_late_and_no_specialist_apologises()
    {
        var one = await Steps.ReceivedAsync(app);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await Steps.SendAsync(app.Officer(app.Commune, "specialist"), one, "apologies", Apology)).StatusCode);
        var before = app.Time.Now;
        app.Time.Now = new DateTimeOffset(await Steps.DueAsync(app, one), TimeSpan.Zero).AddTicks(1);
        await Steps.RefusedAsync(app, await Steps.SendAsync(app.Officer(app.Commune, "leader"), one, "apologies", Apology),
            one, "NewDateIsGivenBeforeTheOldOne");
        app.Time.Now = before;
    }
}
