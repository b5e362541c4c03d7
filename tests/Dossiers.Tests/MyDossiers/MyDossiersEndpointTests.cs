using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Dossiers.Tests.MyDossiers;

public sealed class MyDossiersEndpointTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    [Fact]
    public async Task A_citizen_sees_their_own_dossiers_page_by_page_the_latest_first()
    {
        var citizen = app.Citizen("của-tôi");
        var filed = new List<string>();
        for (var number = 0; number < 3; number++)
        {
            app.Time.Now = app.Time.Now.AddMinutes(1);
            filed.Insert(0, (await Filed.ReadAsync(
                await DossiersApp.PostAsync(citizen, "", Filed.Body(app.Commune, "online")))).Number);
        }
        await DossiersApp.PostAsync(app.Citizen("người-khác"), "", Filed.Body(app.Commune, "online"));
        var first = await citizen.GetFromJsonAsync<JsonElement>("/api/dossiers/mine?size=2");
        var rest = await citizen.GetFromJsonAsync<JsonElement>(
            "/api/dossiers/mine?size=2&after=" + first.GetProperty("next").GetString());
        Assert.Equal(filed, Numbers(first).Concat(Numbers(rest)));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData("size=0")]
    [InlineData("after=xx")]
    public async Task A_page_that_was_never_given_is_refused(string query) => Assert.Equal(HttpStatusCode.BadRequest,
        (await app.Citizen().GetAsync("/api/dossiers/mine?" + query)).StatusCode);

    [Fact]
    public async Task An_officer_has_no_dossiers_of_their_own() => Assert.Equal(HttpStatusCode.Forbidden,
        (await app.Officer(app.Commune, "receiver").GetAsync("/api/dossiers/mine")).StatusCode);

    static IEnumerable<string> Numbers(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetString()!);
}
