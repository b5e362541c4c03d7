using EGov.Dossiers.PushNational.Wire;

namespace EGov.Dossiers.Tests.PushNational.Sending;

public sealed class PortalFaultsTests(NationalApp app) : IClassFixture<NationalApp>, IAsyncLifetime
{
    public Task InitializeAsync() => app.Portal.BehaveAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7),
     InlineData(8), InlineData(9), InlineData(10)]
    public async Task A_dossier_of_each_status_is_taken_step_by_step(int status)
    {
        var dossier = await KeepAsync(status, $"A-{status}");
        await app.DrainAsync();
        await IsThereAsync(dossier);
    }

    [Theory]
    [InlineData("lose", "DongBoHoSoMC")]
    [InlineData("lose", "CapNhatTienDoHoSoMC")]
    [InlineData("drop", "DongBoHoSoMC")]
    [InlineData("drop", "CapNhatTienDoHoSoMC")]
    [InlineData("twice", "DongBoHoSoMC")]
    [InlineData("twice", "CapNhatTienDoHoSoMC")]
    [InlineData("delay", "DongBoHoSoMC")]
    [InlineData("delay", "CapNhatTienDoHoSoMC")]
    [InlineData("away", "DongBoHoSoMC")]
    [InlineData("reject", "CapNhatTienDoHoSoMC")]
    [InlineData("session", "CapNhatTienDoHoSoMC")]
    public async Task Whatever_befalls_a_push_each_step_is_there_once_in_the_end(string kind, string service)
    {
        var dossier = await KeepAsync(4, $"B-{kind}-{service}");
        await app.Portal.FailAsync(kind, times: 2, service, dossier.Number, ms: 1_300);
        await app.DrainAsync(rounds: 8);
        await IsThereAsync(dossier);
    }

    [Fact]
    public async Task A_lost_answer_is_found_by_asking_before_anything_is_sent_again()
    {
        var dossier = await KeepAsync(1, "C-1");
        var duplicates = await app.Portal.CountAsync("duplicates");
        await app.Portal.FailAsync("lose", 1, "CapNhatTienDoHoSoMC", dossier.Number);
        await app.DrainAsync();
        Assert.Equal(1, await app.CountAsync("waiting", dossier.Id));
        await app.DrainAsync();
        await IsThereAsync(dossier);
        Assert.Equal(duplicates, await app.Portal.CountAsync("duplicates"));
    }

    [Fact]
    public async Task A_refused_payload_is_parked_with_its_cause_and_holds_up_nobody_else()
    {
        var (bad, good) = (await KeepAsync(4, "D-1"), await KeepAsync(10, "D-2"));
        await app.Portal.FailAsync("reject", 99, "DongBoHoSoMC", bad.Number,
            message: "ChuHoSo Nguyễn Văn Mẫu, CCCD 068012345678 không đúng");
        await app.DrainAsync(rounds: 6);
        await IsThereAsync(good);
        Assert.Equal(1, await app.CountAsync("parked", bad.Id));
        Assert.Equal(2, await app.CountAsync("waiting", bad.Id));
        Assert.Null(await app.Portal.FindAsync(bad.Number));
        var cause = await app.Dossiers.Database.ScalarAsync<string>(
            $"select cause from national_pushes where dossier_id = '{bad.Id}' and state = 'parked'");
        Assert.Equal("05: ChuHoSo …, CCCD … không đúng", cause);
    }

    [Fact]
    public async Task While_the_portal_is_away_nothing_is_parked_and_all_is_sent_when_it_is_back()
    {
        var kept = new List<Dossier>();
        for (var index = 0; index < 30; index++)
        {
            kept.Add(await KeepAsync(2, $"E-{index}"));
        }
        await app.Portal.FailAsync("away", 100_000);
        var calls = await app.Portal.CountAsync("calls");
        await app.DrainAsync(rounds: 5);
        Assert.InRange(await app.Portal.CountAsync("calls") - calls, 5, 5 * 24);
        Assert.Equal(0, await app.Dossiers.Database.CountAsync("national_pushes p join dossiers d on d.id = p.dossier_id",
            "p.state in ('parked', 'sent') and d.number like 'E-%'"));
        await app.Portal.BehaveAsync();
        await app.DrainAsync(rounds: 3);
        foreach (var dossier in kept)
        {
            await IsThereAsync(dossier);
        }
    }

    Task<Dossier> KeepAsync(int status, string number) =>
        app.KeepAsync(SampleLives.Led(status, number, app.Dossiers.Commune));

    async Task IsThereAsync(Dossier dossier)
    {
        var there = await app.Portal.FindAsync(dossier.Number);
        var view = SampleLives.View(dossier);
        Assert.Equal(SampleLives.Settings.Codes.Of(dossier.State), there?.Status);
        Assert.Equal(NationalPayload.AllProgress(view, SampleLives.Settings)
            .Select(row => $"{row.TrangThai}@{row.ThoiDiemXuLy}"), there?.Progress);
        Assert.Equal(dossier.Steps.Count, await app.CountAsync("sent", dossier.Id));
    }
}
