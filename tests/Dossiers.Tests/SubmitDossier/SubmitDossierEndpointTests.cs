using System.Net;
using System.Text.Json;

namespace EGov.Dossiers.Tests.SubmitDossier;

public sealed class SubmitDossierEndpointTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    [Fact]
    public async Task A_dossier_at_the_counter_is_received_with_number_due_date_and_event()
    {
        var answer = await DossiersApp.PostAsync(app.Officer(app.Commune, "receiver"), "", Filed.Body(app.Commune));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        var filed = await Filed.ReadAsync(answer);
        Assert.Equal($"/api/dossiers/{filed.Id}", answer.Headers.Location!.ToString());
        Assert.Matches(@"^22915-20261125-\d{7}$", filed.Number);
        Assert.Equal("received", body.GetProperty("state").GetString());
        Assert.NotEmpty(body.GetProperty("explained").EnumerateArray());
        Assert.Equal(1, await app.Database.CountAsync("dossiers", $"id = '{filed.Id}' and state = 'received'"));
        var (type, told) = Assert.Single(await app.Database.ToldAsync(filed.Id));
        Assert.Equal("dossiers.dossier-submitted.v1", type);
        Assert.Equal(2, told.GetProperty("dossier").GetProperty("nationalStatus").GetInt32());
        Assert.Equal(1, await app.Database.CountAsync("audit_entries", $"object = '{filed.Id}'"));
    }

    [Fact]
    public async Task No_event_names_the_applicant()
    {
        var filed = await Filed.ReadAsync(
            await DossiersApp.PostAsync(app.Officer(app.Commune, "receiver"), "", Filed.Body(app.Commune)));
        var (_, told) = Assert.Single(await app.Database.ToldAsync(filed.Id));
        Assert.DoesNotContain("Mẫu", told.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("068012345678", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citizen_files_online_and_no_clock_runs_yet()
    {
        var filed = await Filed.ReadAsync(
            await DossiersApp.PostAsync(app.Citizen("nộp-1"), "", Filed.Body(app.Commune, "online")));
        Assert.Equal(1, await app.Database.CountAsync("dossiers",
            $"id = '{filed.Id}' and state = 'filed' and due_at is null and received_at is null and owner = 'nộp-1'"));
    }

    [Fact]
    public async Task Nothing_is_left_of_a_dossier_that_lacks_a_required_paper()
    {
        var body = Filed.Body(app.OtherCommune);
        body["parts"] = new object[] { new { code = "G1", name = "Tờ khai", kind = "original", count = 1 } };
        var answer = await DossiersApp.PostAsync(app.Officer(app.OtherCommune, "receiver"), "", body);
        Assert.Equal(["RequiredPapersArePresent"], await DossiersApp.RefusalsAsync(answer));
        Assert.Equal(0, await app.Database.CountAsync("dossiers", $"receiving_unit_id = '{app.OtherCommune}'"));
        Assert.Equal(0, await app.Database.CountAsync("number_series", $"unit_id = '{app.OtherCommune}'"));
    }

    [Fact]
    public async Task An_officer_takes_in_only_at_their_own_office()
    {
        var answer = await DossiersApp.PostAsync(
            app.Officer(app.OtherCommune, "receiver"), "", Filed.Body(app.Commune));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_same_intake_sent_twice_is_one_dossier_with_one_number()
    {
        var officer = app.Officer(app.Commune, "receiver");
        var first = await Filed.ReadAsync(await DossiersApp.PostAsync(officer, "", Filed.Body(app.Commune), key: "nộp".Length + "-k"));
        var again = await Filed.ReadAsync(await DossiersApp.PostAsync(officer, "", Filed.Body(app.Commune), key: "3-k"));
        Assert.Equal(first, again);
    }

    [Fact]
    public async Task Numbers_of_an_agency_and_day_have_no_gap_under_64_clients()
    {
        var unit = await app.Database.AddUnitAsync("Xã Đông", "commune", app.Province, "22999");
        var officer = app.Officer(unit, "receiver");
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        var filed = await Task.WhenAll(Enumerable.Range(0, 64).Select(async index =>
        {
            var body = Filed.Body(unit);
            if (index % 4 == 3)
            {
                body["sets"] = 0;
            }
            var answer = await DossiersApp.PostAsync(officer, "", body);
            return answer.IsSuccessStatusCode ? (await Filed.ReadAsync(answer)).Number : null;
        }));
        var serials = filed.OfType<string>().Select(number => int.Parse(number.Split('-')[^1])).Order();
        Assert.Equal(Enumerable.Range(1, 48), serials);
    }
}
