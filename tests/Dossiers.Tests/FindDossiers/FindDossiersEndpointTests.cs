using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Dossiers.Tests.FindDossiers;

public sealed class FindDossiersEndpointTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    [Fact]
    public async Task The_queue_of_an_office_is_in_the_order_of_due_dates_with_colour_and_words()
    {
        var unit = await UnitAsync();
        var officer = app.Officer(unit, "receiver");
        var first = await FileAsync(officer, unit);
        var second = await FileAsync(officer, unit);
        await app.Database.RunAsync("update dossiers set due_at = $2 where id = $1", second.Id, app.Time.Now.UtcDateTime.AddHours(-2));
        var page = await PageAsync(officer, $"unit={unit}");
        Assert.Equal([second.Number, first.Number], Texts(page, "number"));
        Assert.Equal(["overdue", "ok"], Texts(page, "colour"));
        Assert.Equal(["quá hạn 2 giờ làm việc", "còn 3 ngày làm việc"], Texts(page, "remaining"));
        Assert.Equal(["Được tiếp nhận", "Được tiếp nhận"], Texts(page, "status"));
        Assert.Equal("""{"ok":1,"near":0,"overdue":1,"paused":0}""", page.GetProperty("counts").GetRawText());
        Assert.Equal([second.Number], Texts(await PageAsync(officer, $"unit={unit}&due=overdue"), "number"));
    }

    [Fact]
    public async Task A_dossier_is_near_its_due_date_within_one_working_day()
    {
        var unit = await UnitAsync();
        var one = await FileAsync(app.Officer(unit, "receiver"), unit);
        await app.Database.RunAsync(
            "update dossiers set due_at = $2 where id = $1", one.Id, app.Time.Now.UtcDateTime.AddHours(22));
        var page = await PageAsync(app.Officer(unit, "specialist"), "due=near");
        Assert.Equal(["near"], Texts(page, "colour"));
    }

    [Theory]
    [InlineData("nguyen mau")]
    [InlineData("NGUYỄN VĂN MẪU")]
    [InlineData("068012345678")]
    public async Task A_dossier_is_found_by_name_with_or_without_diacritics_and_by_the_whole_id_number(string text)
    {
        var unit = await UnitAsync();
        var one = await FileAsync(app.Officer(unit, "receiver"), unit);
        Assert.Equal([one.Number], Texts(await PageAsync(
            app.Officer(unit, "clerk"), "q=" + Uri.EscapeDataString(text)), "number"));
        Assert.Empty(Texts(await PageAsync(app.Officer(unit, "clerk"), "q=06801234"), "number"));
        Assert.Empty(Texts(await PageAsync(app.Officer(unit, "clerk"), "q=%25"), "number"));
    }

    [Fact]
    public async Task A_part_of_the_number_is_enough()
    {
        var unit = await UnitAsync();
        var one = await FileAsync(app.Officer(unit, "receiver"), unit);
        Assert.Equal([one.Number], Texts(await PageAsync(app.Officer(unit, "receiver"), "q=0000001"), "number"));
        Assert.Equal([one.Number], Texts(await PageAsync(app.Officer(unit, "receiver"), "q=" + one.Number), "number"));
    }

    [Theory]
    [InlineData("due")]
    [InlineData("received")]
    public async Task Pages_follow_each_other_without_gap_or_repetition(string sort)
    {
        var unit = await UnitAsync();
        var officer = app.Officer(unit, "receiver");
        for (var number = 0; number < 7; number++)
        {
            await FileAsync(officer, unit);
        }
        var (seen, after) = (new List<string>(), "");
        do
        {
            var page = await PageAsync(officer, $"as=received&sort={sort}&size=3{after}");
            seen.AddRange(Texts(page, "number"));
            Assert.Equal(after.Length > 0, page.GetProperty("counts").ValueKind == JsonValueKind.Null);
            after = page.GetProperty("next").GetString() is { } next ? "&after=" + next : "";
        }
        while (after.Length > 0);
        Assert.Equal(7, seen.Distinct().Count());
        Assert.Equal(7, seen.Count);
    }

    [Fact]
    public async Task Nothing_beyond_the_reach_is_seen_and_each_look_is_audited_with_its_purpose()
    {
        var unit = await UnitAsync();
        await FileAsync(app.Officer(unit, "receiver"), unit);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.Officer(unit, "receiver")
            .GetAsync($"/api/dossiers?unit={app.OtherCommune}")).StatusCode);
        Assert.Empty(Texts(await PageAsync(app.Officer(app.OtherCommune, "receiver"), "q=mau"), "number"));
        Assert.Equal(HttpStatusCode.Forbidden, (await app.Citizen().GetAsync("/api/dossiers")).StatusCode);
        await PageAsync(app.Officer(unit, "receiver"), $"unit={unit}");
        Assert.Equal(1, await app.Database.CountAsync(
            "audit_entries", $"action = 'FindDossiers' and object = '{unit}' and purpose = 'dossier' and decision = 'allowed'"));
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_all_at_once()
    {
        var answer = await app.Officer(app.Commune, "receiver").GetAsync("/api/dossiers?as=x&sort=y&size=101");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(["PageIsAllowed", "WordIsKnown", "WordIsKnown"], await DossiersApp.RefusalsAsync(answer));
    }

    [Fact]
    public async Task My_own_queue_is_what_was_handed_to_me()
    {
        var unit = await UnitAsync();
        var officer = app.Officer(unit, "specialist");
        var one = await FileAsync(app.Officer(unit, "receiver"), unit);
        Assert.Empty(Texts(await PageAsync(officer, "officer=mine"), "number"));
        await DossiersApp.PostAsync(officer, $"/{one.Id}/hand-overs", new { officer = "officer-1" }, one.ETag);
        Assert.Equal([one.Number], Texts(await PageAsync(officer, "officer=mine&state=processing"), "number"));
        Assert.Empty(Texts(await PageAsync(officer, "officer=nobody"), "number"));
    }

    async Task<Guid> UnitAsync()
    {
        var unit = await app.Database.AddUnitAsync(
            "Xã Mới", "commune", app.Province, Random.Shared.Next(30_000, 99_999).ToString());
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        return unit;
    }

    static async Task<Filed> FileAsync(HttpClient officer, Guid unit) =>
        await Filed.ReadAsync(await DossiersApp.PostAsync(officer, "", Filed.Body(unit)));

    static Task<JsonElement> PageAsync(HttpClient who, string query) =>
        who.GetFromJsonAsync<JsonElement>("/api/dossiers?" + query);

    static string[] Texts(JsonElement page, string name) =>
        [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(name).GetString()!)];
}
