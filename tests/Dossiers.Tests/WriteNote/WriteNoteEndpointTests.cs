using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EGov.Dossiers.Tests.Moving;

namespace EGov.Dossiers.Tests.WriteNote;

public sealed class WriteNoteEndpointTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    [Fact]
    public async Task An_internal_note_is_never_shown_to_the_citizen()
    {
        var (specialist, citizen) = (app.Officer(app.Commune, "specialist"), app.Citizen("ghi-1"));
        var one = await Steps.FiledAsync(app, "ghi-1");
        await KeptAsync(specialist, one, new { words = "Cần xác minh thêm", @internal = true });
        await KeptAsync(specialist, one, new { words = "Mời ông bà đến nhận" });
        await KeptAsync(citizen, one, new { words = "Tôi đã nộp đủ" });
        Assert.Equal(["Cần xác minh thêm", "Mời ông bà đến nhận", "Tôi đã nộp đủ"], await WordsAsync(specialist, one));
        Assert.Equal(["Mời ông bà đến nhận", "Tôi đã nộp đủ"], await WordsAsync(citizen, one));
        Assert.DoesNotContain("xác minh", await citizen.GetStringAsync($"/api/dossiers/{one.Id}"), StringComparison.Ordinal);
        Assert.Equal(3, await app.Database.CountAsync("audit_entries", $"object = '{one.Id}' and action = 'WriteNote'"));
        Assert.Single(await app.Database.ToldAsync(one.Id));
    }

    [Fact]
    public async Task A_citizen_writes_nothing_internal_and_nothing_to_others()
    {
        var one = await Steps.FiledAsync(app, "ghi-2");
        var answer = await DossiersApp.PostAsync(
            app.Citizen("ghi-2"), $"/{one.Id}/notes", new { words = " ", @internal = true });
        Assert.Equal(["WordsAreWritten", "CitizensWriteNothingInternal"], await DossiersApp.RefusalsAsync(answer));
        Assert.Equal(HttpStatusCode.Forbidden,
            (await DossiersApp.PostAsync(app.Citizen("khác"), $"/{one.Id}/notes", new { words = "Xin chào" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await app.Citizen("khác").GetAsync($"/api/dossiers/{one.Id}/notes")).StatusCode);
        Assert.Equal(0, await app.Database.CountAsync("dossier_notes", $"dossier_id = '{one.Id}'"));
    }

    [Fact]
    public async Task A_note_of_an_unknown_dossier_is_not_found() => Assert.Equal(HttpStatusCode.NotFound,
        (await DossiersApp.PostAsync(app.Citizen(), $"/{Guid.NewGuid()}/notes", new { words = "Xin chào" })).StatusCode);

    async Task KeptAsync(HttpClient who, Filed one, object note)
    {
        app.Time.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(HttpStatusCode.Created, (await DossiersApp.PostAsync(who, $"/{one.Id}/notes", note)).StatusCode);
    }

    static async Task<string[]> WordsAsync(HttpClient who, Filed one) =>
        [.. (await who.GetFromJsonAsync<JsonElement>($"/api/dossiers/{one.Id}/notes")).EnumerateArray()
            .Select(note => note.GetProperty("words").GetString()!)];
}
