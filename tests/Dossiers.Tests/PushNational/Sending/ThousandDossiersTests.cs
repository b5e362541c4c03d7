using EGov.Dossiers.PushNational.Adapter;
using EGov.Dossiers.PushNational.Reconcile;
using EGov.Dossiers.PushNational.Wire;

namespace EGov.Dossiers.Tests.PushNational.Sending;

public sealed class ThousandDossiersTests(NationalApp app) : IClassFixture<NationalApp>
{
    const int Many = 1_000;

    [Fact]
    public async Task A_thousand_dossiers_over_a_bad_line_are_the_same_on_both_sides_and_nothing_is_there_twice()
    {
        var kept = new List<Dossier>();
        for (var index = 0; index < Many; index++)
        {
            kept.Add(await app.KeepAsync(
                SampleLives.Led((index % 10) + 1, $"T-{index:D4}", app.Dossiers.Commune)));
        }
        await app.Portal.SendAsync("chaos", new { share = 0.06, seed = 7 });
        await app.DrainAsync(rounds: 40);
        await app.Portal.BehaveAsync();
        await app.Dossiers.Database.RunAsync(
            "update national_pushes set state = 'waiting', refusals = 0 where state = 'parked'");
        await app.DrainAsync(rounds: 8);

        var there = await app.Portal.DossiersAsync();
        Assert.Equal(Many, there.Count);
        foreach (var dossier in kept)
        {
            var (status, progress) = there[dossier.Number];
            Assert.Equal(SampleLives.Settings.Codes.Of(dossier.State), status);
            Assert.Equal(NationalPayload.AllProgress(SampleLives.View(dossier), SampleLives.Settings)
                .Select(row => $"{row.TrangThai}@{row.ThoiDiemXuLy}"), progress);
        }
        Assert.Equal(kept.Sum(dossier => dossier.Steps.Count), await app.CountAsync("sent"));
        Assert.True(await app.Portal.CountAsync("sessionsEnded") > 3);
        var day = await app.Get<Reconciler>().RunAsync(new(2026, 11, 25), default);
        Assert.Equal((Many, Many, Many, 6m), (day.Ours, day.Theirs, day.Same, day.Points));
        Assert.NotNull(await app.Get<NationalAdapter>().FindAsync("T-0001", default));
    }
}
