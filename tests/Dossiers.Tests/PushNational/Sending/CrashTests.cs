using EGov.Dossiers.PushNational.Sending;
using EGov.ServiceDefaults.Data;
using Microsoft.Extensions.Hosting;

namespace EGov.Dossiers.Tests.PushNational.Sending;

public sealed class CrashTests(NationalApp app) : IClassFixture<NationalApp>
{
    [Fact]
    public async Task What_was_on_its_way_when_the_worker_died_is_not_sent_twice()
    {
        var dossier = await app.KeepAsync(SampleLives.Led(4, "K-1", app.Dossiers.Commune));
        await app.DrainAsync();
        var calls = await app.Portal.CountAsync("duplicates");
        await app.Dossiers.Database.RunAsync(
            "update national_pushes set state = 'sending', sent_at = null where dossier_id = $1 and step = 3", dossier.Id);
        await using (var lead = await app.Dossiers.Database.Source.OpenSessionAsync(default))
        {
            await PushStore.RecoverAsync(lead, app.Dossiers.Time.Now, default);
        }
        await app.DrainAsync();
        Assert.Equal(3, await app.CountAsync("sent", dossier.Id));
        Assert.Equal(3, (await app.Portal.FindAsync("K-1"))!.Value.Progress.Length);
        Assert.Equal(calls, await app.Portal.CountAsync("duplicates"));
    }

    [Fact]
    public async Task The_worker_sends_by_itself_and_only_while_it_leads()
    {
        var dossier = await app.KeepAsync(SampleLives.Led(2, "K-2", app.Dossiers.Commune));
        var other = await app.Dossiers.Database.Source.OpenSessionAsync(default);
        Assert.True(await other.TryLockAsync("national-pushes", default));
        IHostedService worker = app.Get<PushWorker>();
        await worker.StartAsync(default);
        await Task.Delay(1_500);
        Assert.Equal(0, await app.CountAsync("sent", dossier.Id));
        await other.DisposeAsync();
        for (var wait = 0; wait < 100 && await app.CountAsync("sent", dossier.Id) < 2; wait++)
        {
            await Task.Delay(100);
        }
        await worker.StopAsync(default);
        Assert.Equal(2, await app.CountAsync("sent", dossier.Id));
    }
}
