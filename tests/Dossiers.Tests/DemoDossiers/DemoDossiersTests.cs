using EGov.Dossiers.DemoDossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EGov.Dossiers.Tests.DemoDossiers;

public sealed class DemoDossiersTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    [Fact]
    public async Task Made_up_lives_are_legal_numbered_without_gap_and_refused_beside_real_ones()
    {
        var builder = WebApplication.CreateBuilder();
        foreach (var type in (Type[])[typeof(NpgsqlDataSource), typeof(DossiersDb), typeof(Dossiers.Offices.OfficeShelf),
            typeof(TimeProvider), typeof(Dossiers.SubmitDossier.NumberPatterns)])
        {
            builder.Services.AddScoped(type, _ => app.Services.CreateScope().ServiceProvider.GetRequiredService(type));
        }
        await using var host = builder.Build();
        Assert.True(await DossierDemo.RunAsync(host, ["--demo", "300"], TextWriter.Null, default));
        Assert.Equal(300, await app.Database.CountAsync("dossiers"));
        Assert.Equal(0, await app.Database.CountAsync("dossiers d", """
            (select count(*) from dossier_steps s where s.dossier_id = d.id) <> d.revision or moved_at > '2026-11-25 03:00Z'
            or (select s."to" from dossier_steps s where s.dossier_id = d.id order by number desc limit 1) <> d.state
            """));
        Assert.Equal(0, await app.Database.CountAsync("number_series n", """
            last <> (select count(*) from dossiers d where d.receiving_unit_id = n.unit_id
              and (d.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date = n.day)
            """));
        Assert.True(await app.Database.CountAsync("dossiers", "finished_at > due_at") > 5);
        Assert.True(await app.Database.CountAsync("dossiers", "state = 'returned' and finished_at <= due_at") > 50);
        await Filed.ReadAsync(await DossiersApp.PostAsync(app.Officer(app.Commune, "receiver"), "", Filed.Body(app.Commune)));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => DossierDemo.RunAsync(host, ["--demo", "1"], TextWriter.Null, default));
    }
}
