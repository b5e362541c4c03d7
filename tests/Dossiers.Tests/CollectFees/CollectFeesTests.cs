using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Dossiers.Tests.CollectFees;

public sealed class CollectFeesTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    [Fact]
    public async Task Receipts_of_a_unit_and_year_have_no_gap_and_no_fee_is_paid_twice()
    {
        var officer = app.Officer(app.Commune, "receiver");
        var filed = new List<(Guid Dossier, Guid Fee)>();
        for (var count = 0; count < 16; count++)
        {
            var one = await Filed.ReadAsync(await DossiersApp.PostAsync(officer, "", Filed.Body(app.Commune)));
            filed.Add((one.Id, await app.Database.ScalarAsync<Guid>($"select id from fees where dossier_id = '{one.Id}'")));
        }
        var answers = await Task.WhenAll(filed.SelectMany(one => Enumerable.Range(0, 4).Select(
            _ => DossiersApp.PostAsync(officer, $"/{one.Dossier}/receipts", new { fees = new[] { one.Fee } }))));
        Assert.Equal(16, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal(48, answers.Count(answer => answer.StatusCode == HttpStatusCode.UnprocessableEntity));
        Assert.Equal(1, await app.Database.ScalarAsync<int>($"select min(number) from receipts"));
        Assert.Equal(16, await app.Database.ScalarAsync<int>($"select max(number) from receipts where year = 2026"));
        Assert.Equal(16, await app.Database.CountAsync("outbox", "type = 'dossiers.payment-received.v1'"));
    }

    [Fact]
    public async Task An_officer_assesses_a_fee_and_the_dossier_shows_what_is_due()
    {
        var officer = app.Officer(app.OtherCommune, "receiver");
        var one = await Filed.ReadAsync(await DossiersApp.PostAsync(officer, "", Filed.Body(app.OtherCommune)));
        var answer = await DossiersApp.PostAsync(officer, $"/{one.Id}/fees",
            new { code = "P7", name = "Phí thẩm định", amount = 1_000_000, when = "return" });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var shown = await officer.GetFromJsonAsync<JsonElement>($"/api/dossiers/{one.Id}/fees");
        Assert.Equal(1_015_000, shown.GetProperty("due").GetInt64());
        Assert.Equal(["AmountIsWholeDong"], await DossiersApp.RefusalsAsync(await DossiersApp.PostAsync(
            officer, $"/{one.Id}/fees", new { code = "P7", name = "Phí", amount = -1, when = "return" })));
        Assert.Equal(HttpStatusCode.Forbidden, (await DossiersApp.PostAsync(app.Officer(app.Commune, "receiver"),
            $"/{one.Id}/fees", new { code = "P7", name = "Phí", amount = 1, when = "return" })).StatusCode);
    }

    [Fact]
    public async Task Nothing_is_paid_online_where_no_platform_is_set()
    {
        var officer = app.Officer(app.Commune, "receiver");
        var one = await Filed.ReadAsync(await DossiersApp.PostAsync(officer, "", Filed.Body(app.Commune)));
        var fee = await app.Database.ScalarAsync<Guid>($"select id from fees where dossier_id = '{one.Id}'");
        Assert.Equal(["OnlinePaymentIsOffered"], await DossiersApp.RefusalsAsync(
            await DossiersApp.PostAsync(officer, $"/{one.Id}/payments", new { fees = new[] { fee } })));
    }
}
