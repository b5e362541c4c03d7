using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Dossiers.Tests.PushNational;

public sealed class NationalEndpointsTests(NationalApp app) : IClassFixture<NationalApp>
{
    HttpClient Admin => app.Dossiers.Officer(app.Dossiers.Province, "unit-admin");

    [Fact]
    public async Task A_parked_dossier_is_listed_with_the_portals_words_and_sent_again_when_asked_for()
    {
        var dossier = await app.KeepAsync(SampleLives.Led(2, "N-1", app.Dossiers.Commune));
        await app.Portal.FailAsync("reject", 3, "DongBoHoSoMC", "N-1", message: "MaTTHC không có trong danh mục");
        await app.DrainAsync(rounds: 4);
        var failed = Assert.Single(await FailuresAsync(app.Dossiers.Commune),
            one => one.GetProperty("number").GetString() == "N-1");
        Assert.Equal("05: MaTTHC không có trong danh mục", failed.GetProperty("cause").GetString());
        Assert.Equal("parked", (await ShowAsync(dossier.Id)).GetProperty("state").GetString());
        Assert.Empty(await FailuresAsync(app.Dossiers.OtherCommune));

        var resent = await DossiersApp.PostAsync(Admin, $"/{dossier.Id}/national/resends", new { });
        Assert.Equal(HttpStatusCode.Accepted, resent.StatusCode);
        await app.DrainAsync();
        var shown = await ShowAsync(dossier.Id);
        Assert.Equal("sent", shown.GetProperty("state").GetString());
        Assert.All(shown.GetProperty("steps").EnumerateArray(), step => Assert.Equal("sent", step.GetProperty("state").GetString()));
        Assert.Equal(1, await app.Dossiers.Database.CountAsync("audit_entries", "action = 'ResendToNational'"));
    }

    [Fact]
    public async Task Others_offices_and_roles_may_not()
    {
        var dossier = await app.KeepAsync(SampleLives.Led(2, "N-2", app.Dossiers.Commune));
        foreach (var who in new[]
        {
            app.Dossiers.Officer(app.Dossiers.OtherCommune, "unit-admin"), app.Dossiers.Officer(app.Dossiers.Commune, "receiver"),
            app.Dossiers.Citizen("citizen-1"),
        })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await who.GetAsync($"/api/dossiers/{dossier.Id}/national")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden,
                (await DossiersApp.PostAsync(who, $"/{dossier.Id}/national/resends", new { })).StatusCode);
        }
        var auditor = app.Dossiers.Officer(app.Dossiers.Province, "auditor");
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync($"/api/dossiers/{dossier.Id}/national")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await DossiersApp.PostAsync(auditor, $"/{dossier.Id}/national/resends", new { })).StatusCode);
    }

    [Fact]
    public async Task Bad_questions_and_what_is_not_enrolled_are_refused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await Admin.GetAsync("/api/dossiers/national/failures?after=x")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Admin.GetAsync(
            "/api/dossiers/national/reconciliations?from=2026-12-01&to=2026-11-01")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Admin.GetAsync($"/api/dossiers/{Guid.NewGuid()}/national")).StatusCode);
        var dossier = await app.KeepAsync(SampleLives.Led(1, "N-3", app.Dossiers.Commune));
        await app.Dossiers.Database.RunAsync("update dossiers set procedure_code = '9.1' where id = $1", dossier.Id);
        Assert.Equal(["DossierIsEnrolled"], await DossiersApp.RefusalsAsync(
            await DossiersApp.PostAsync(Admin, $"/{dossier.Id}/national/resends", new { })));
    }

    async Task<JsonElement> ShowAsync(Guid id) =>
        await Admin.GetFromJsonAsync<JsonElement>($"/api/dossiers/{id}/national");

    /// <summary>All of them, a page at a time.</summary>
    async Task<IReadOnlyList<JsonElement>> FailuresAsync(Guid unit)
    {
        var all = new List<JsonElement>();
        for (string? after = ""; after is not null;)
        {
            var page = await app.Dossiers.Officer(unit, "unit-admin").GetFromJsonAsync<JsonElement>(
                "/api/dossiers/national/failures?size=1" + (after.Length == 0 ? "" : "&after=" + after));
            all.AddRange(page.GetProperty("items").EnumerateArray());
            after = page.GetProperty("next").GetString();
        }
        return all;
    }
}
