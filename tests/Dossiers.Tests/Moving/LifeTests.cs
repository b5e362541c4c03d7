using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Dossiers.Tests.Moving;

public sealed class LifeTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    [Fact]
    public async Task From_filing_online_to_the_returned_result()
    {
        var (receiver, specialist, leader, citizen) = (app.Officer(app.Commune, "receiver"),
            app.Officer(app.Commune, "specialist"), app.Officer(app.Commune, "leader"), app.Citizen("nộp-2"));
        var one = await Filed.ReadAsync(await DossiersApp.PostAsync(citizen, "", Filed.Body(app.Commune, "online")));
        one = await Steps.TakeAsync(receiver, one, "acceptance", new { });
        one = await Steps.TakeAsync(specialist, one, "hand-overs", new { reason = "Trình ký" });
        one = await Steps.TakeAsync(leader, one, "result", new { });
        one = await Steps.TakeAsync(receiver, one, "return", new { });
        Assert.Equal(["dossier-submitted", "dossier-received", "dossier-handed-over", "dossier-finished", "result-returned"],
            (await app.Database.ToldAsync(one.Id)).Select(told => told.Type.Split('.')[1]));
        var shown = await citizen.GetFromJsonAsync<JsonElement>($"/api/dossiers/{one.Id}");
        Assert.Equal("Đã trả kết quả", shown.GetProperty("status").GetString());
        Assert.Equal(5, shown.GetProperty("steps").GetArrayLength());
        Assert.NotEqual(JsonValueKind.Null, shown.GetProperty("finishedAt").ValueKind);
    }

    [Fact]
    public async Task A_step_that_no_row_leads_to_is_a_conflict_and_leaves_no_trace()
    {
        var receiver = app.Officer(app.Commune, "receiver");
        var one = await Filed.ReadAsync(await DossiersApp.PostAsync(receiver, "", Filed.Body(app.Commune)));
        var answer = await DossiersApp.PostAsync(receiver, $"/{one.Id}/return", new { }, one.ETag);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Single(await app.Database.ToldAsync(one.Id));
        Assert.Equal(1, await app.Database.CountAsync("dossier_steps", $"dossier_id = '{one.Id}'"));
    }

    [Fact]
    public async Task Of_two_steps_at_once_one_is_told_that_it_saw_an_old_state()
    {
        var receiver = app.Officer(app.Commune, "receiver");
        var one = await Filed.ReadAsync(await DossiersApp.PostAsync(receiver, "", Filed.Body(app.Commune)));
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            DossiersApp.PostAsync(receiver, $"/{one.Id}/hand-overs", new { }, one.ETag)));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed],
            answers.Select(answer => answer.StatusCode).Order());
    }

    [Fact]
    public async Task Another_citizen_and_another_office_see_nothing()
    {
        var one = await Filed.ReadAsync(
            await DossiersApp.PostAsync(app.Citizen("nộp-3"), "", Filed.Body(app.Commune, "online")));
        Assert.Equal(HttpStatusCode.Forbidden, (await app.Citizen("khác").GetAsync($"/api/dossiers/{one.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await app.Officer(app.OtherCommune, "receiver").GetAsync($"/api/dossiers/{one.Id}")).StatusCode);
    }
}
