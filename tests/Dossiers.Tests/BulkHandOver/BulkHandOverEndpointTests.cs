using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Dossiers.Tests.BulkHandOver;

public sealed class BulkHandOverEndpointTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    [Fact]
    public async Task Each_dossier_goes_or_is_refused_for_itself_with_the_same_event_and_audit()
    {
        var receiver = app.Officer(app.Commune, "receiver");
        var (good, stale, foreign) = (await FileAsync(app.Commune), await FileAsync(app.Commune), await FileAsync(app.OtherCommune));
        var answer = await DossiersApp.PostAsync(receiver, "/hand-overs", new
        {
            items = new[] { Seen(good), new SeenOne(stale.Id, "\"old\""), Seen(foreign), new SeenOne(Guid.NewGuid(), "*") },
            unitId = app.OtherCommune, reason = "Chuyển xử lý",
        });
        Assert.Equal(HttpStatusCode.MultiStatus, answer.StatusCode);
        var items = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([200, 412, 403, 404], items.Select(item => item.GetProperty("status").GetInt32()));
        Assert.Equal("processing", items[0].GetProperty("answer").GetProperty("state").GetString());
        Assert.Equal(["dossiers.dossier-submitted.v1", "dossiers.dossier-handed-over.v1"],
            (await app.Database.ToldAsync(good.Id)).Select(told => told.Type));
        Assert.Single(await app.Database.ToldAsync(stale.Id));
        Assert.Equal(2, await app.Database.CountAsync("audit_entries", $"object = '{good.Id}' and decision = 'allowed'"));
        Assert.Equal(1, await app.Database.CountAsync("dossier_steps",
            $"dossier_id = '{good.Id}' and verb = 'handOver' and reason = 'Chuyển xử lý' and by = 'officer-1'"));
    }

    [Fact]
    public async Task The_tags_of_a_queue_move_all_of_it_and_the_same_key_moves_it_once()
    {
        var receiver = app.Officer(app.Commune, "receiver");
        var (one, other) = (await FileAsync(app.Commune), await FileAsync(app.Commune));
        var body = new { items = new[] { Seen(one), Seen(other) }, officer = "chuyên-viên" };
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var answer = await DossiersApp.PostAsync(receiver, "/hand-overs", body, key: "loạt-1".Length + "-bulk");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        Assert.Equal(2, await app.Database.CountAsync("dossier_steps", $"dossier_id = '{one.Id}'"));
    }

    [Fact]
    public async Task More_than_a_hundred_or_the_same_twice_is_refused()
    {
        var one = await FileAsync(app.Commune);
        var answer = await DossiersApp.PostAsync(
            app.Officer(app.Commune, "receiver"), "/hand-overs", new { items = new[] { Seen(one), Seen(one) } });
        Assert.Equal(["ItemsAreCounted"], await DossiersApp.RefusalsAsync(answer));
    }

    static SeenOne Seen(Filed one) => new(one.Id, one.ETag);

    sealed record SeenOne(Guid Id, string ETag);

    async Task<Filed> FileAsync(Guid unit) => await Filed.ReadAsync(
        await DossiersApp.PostAsync(app.Officer(unit, "receiver"), "", Filed.Body(unit)));
}
