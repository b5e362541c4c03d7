using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EGov.Dossiers.PushNational.Adapter;
using EGov.Dossiers.PushNational.Reconcile;

namespace EGov.Dossiers.Tests.PushNational.Reconcile;

public sealed class ReconciliationTests(NationalApp app) : IClassFixture<NationalApp>
{
    static readonly DateOnly Day = new(2026, 11, 25);

    [Fact]
    public async Task A_day_is_compared_over_pages_and_put_right_by_a_resend()
    {
        var dossiers = new List<Dossier>();
        for (var index = 0; index < 20; index++)
        {
            dossiers.Add(await app.KeepAsync(SampleLives.Led(10, $"R-{index:D2}", app.Dossiers.Commune)));
        }
        await app.DrainAsync(rounds: 2);
        await app.Portal.SendAsync("dossiers/forget", new { MaHoSo = "R-03" });
        await app.Portal.SendAsync("progress/forget",
            new { MaHoSo = "R-05", ThoiDiemXuLy = (await app.Portal.FindAsync("R-05"))!.Value.Progress[2].Split('@')[1] });
        await app.Portal.SendAsync("dossiers", new { MaHoSo = "R-99", TrangThaiHoSo = "4", NgayNopHoSo = "20261125100000" });
        var report = await app.Get<Reconciler>().RunAsync(Day, default);
        Assert.Equal((20, 20, 19), (report.Ours, report.Theirs, report.OnBoth));
        Assert.Equal([("R-03", DifferenceKind.MissingThere), ("R-99", DifferenceKind.MissingHere)],
            report.Differences.Select(one => (one.Number, one.Kind)));
        var shown = await app.Dossiers.Officer(app.Dossiers.Province, "unit-admin").GetFromJsonAsync<JsonElement>(
            "/api/dossiers/national/reconciliations?from=2026-11-25&to=2026-11-25");
        Assert.Equal(5.7m, shown.GetProperty("items")[0].GetProperty("points").GetDecimal());

        foreach (var number in new[] { 3, 5 })
        {
            var answer = await DossiersApp.PostAsync(app.Dossiers.Officer(app.Dossiers.Province, "unit-admin"),
                $"/{dossiers[number].Id}/national/resends", new { });
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        }
        await app.DrainAsync(rounds: 2);
        Assert.Equal(5, (await app.Portal.FindAsync("R-03"))!.Value.Progress.Length);
        Assert.Equal(("10", 5), (await app.Portal.FindAsync("R-05"))! is { } there ? (there.Status, there.Progress.Length) : default);
        Assert.Single((await app.Get<Reconciler>().RunAsync(Day, default)).Differences);
    }

    [Fact]
    public async Task Nights_are_reconciled_once_each_and_again_soon_where_the_portal_was_away()
    {
        app.Dossiers.Time.Now = new(2026, 12, 20, 17, 59, 0, TimeSpan.Zero);
        Assert.Equal(0, await app.Get<NightlyReconciliation>().RunIfDueAsync(default));
        app.Dossiers.Time.Now += TimeSpan.FromMinutes(1);
        await app.Portal.FailAsync("away");
        await Assert.ThrowsAsync<PortalAwayException>(() => app.Get<NightlyReconciliation>().RunIfDueAsync(default));
        Assert.Equal(7, await app.Get<NightlyReconciliation>().RunIfDueAsync(default));
        Assert.Equal(0, await app.Get<NightlyReconciliation>().RunIfDueAsync(default));
        app.Dossiers.Time.Now = new(2026, 11, 26, 3, 0, 0, TimeSpan.Zero);
    }
}
