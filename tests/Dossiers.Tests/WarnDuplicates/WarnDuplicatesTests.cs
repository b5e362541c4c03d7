using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Dossiers.Tests.WarnDuplicates;

public sealed class WarnDuplicatesTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    [Fact]
    public async Task A_second_dossier_of_one_number_is_named_and_taken_when_somebody_says_so()
    {
        var rule = await SetAsync(app.Province, "idNumber", days: 30);
        var first = await IntakeAsync("068088880001");
        var number = (await Filed.ReadAsync(first)).Number;
        var second = await IntakeAsync("068088880001");
        var problem = await second.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Equal("DossierIsNoDuplicate", problem.GetProperty("code").GetString());
        Assert.Contains(number, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await Filed.ReadAsync(await IntakeAsync("068088880001", accepted: true));
        await Filed.ReadAsync(await IntakeAsync("068088880002"));
        await SetAsync(app.Province, "idNumber", days: 30, isOn: false, rule);
        await Filed.ReadAsync(await IntakeAsync("068088880001"));
    }

    [Fact]
    public async Task The_same_parcel_of_land_is_seen_within_the_days_of_the_rule()
    {
        var unit = app.OtherCommune;
        await SetAsync(unit, "landParcel", days: 10);
        await Filed.ReadAsync(await IntakeAsync("068088880003", summary: "Thửa đất số 7, tờ bản đồ số 8", unit: unit));
        var again = await IntakeAsync("068088880004", summary: "thửa 7 tờ 8", unit: unit);
        Assert.Equal(["DossierIsNoDuplicate"], await DossiersApp.RefusalsAsync(again));
        await Filed.ReadAsync(await IntakeAsync("068088880004", summary: "thửa 7 tờ 9", unit: unit));
        await app.Database.RunAsync("update dossiers set submitted_at = submitted_at - interval '11 days' " +
            "where land_parcel = '7/8'");
        await Filed.ReadAsync(await IntakeAsync("068088880004", summary: "thửa 7 tờ 8", unit: unit));
    }

    [Fact]
    public async Task Only_an_administrator_of_the_unit_sets_a_rule()
    {
        var body = new { unitId = app.Commune, by = "idNumber", days = 5, isOn = true };
        var address = $"/api/dossiers/duplicate-rules/{Guid.NewGuid()}";
        Assert.Equal(HttpStatusCode.Forbidden,
            (await app.Officer(app.Commune, "receiver").PutAsJsonAsync(address, body)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await app.Officer(app.OtherCommune, "unit-admin").PutAsJsonAsync(address, body)).StatusCode);
        var days = new { unitId = app.Commune, by = "idNumber", days = 0, isOn = true };
        Assert.Equal(["DaysAreCounted"], await DossiersApp.RefusalsAsync(
            await app.Officer(app.Commune, "unit-admin").PutAsJsonAsync(address, days)));
    }

    async Task<(Guid Id, string ETag)> SetAsync(
        Guid unit, string by, int days, bool isOn = true, (Guid Id, string ETag)? known = null)
    {
        var id = known?.Id ?? Guid.NewGuid();
        var request = new HttpRequestMessage(HttpMethod.Put, $"/api/dossiers/duplicate-rules/{id}")
        {
            Content = JsonContent.Create(new { unitId = unit, by, days, isOn }),
        };
        if (known is { } seen)
        {
            request.Headers.TryAddWithoutValidation("If-Match", seen.ETag);
        }
        var answer = await app.Officer(unit, "unit-admin").SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        return (id, answer.Headers.ETag!.ToString());
    }

    Task<HttpResponseMessage> IntakeAsync(
        string number, bool accepted = false, string? summary = null, Guid? unit = null)
    {
        var body = Filed.Body(unit ?? app.Commune);
        body["applicant"] = new { kind = "person", name = "Phạm Văn Mẫu", idNumber = number };
        (body["duplicateAccepted"], body["summary"]) = (accepted, summary);
        return DossiersApp.PostAsync(app.Officer(unit ?? app.Commune, "receiver"), "", body);
    }
}
