using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EGov.Dossiers.Tests.KeepFiles;

namespace EGov.Dossiers.Tests.ReuseResult;

public sealed class HeldPapersTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    [Fact]
    public async Task A_result_is_found_by_its_holders_number_and_used_again_in_a_new_dossier()
    {
        var (file, paper) = await GotAsync("068099990001");
        var receiver = app.Officer(app.OtherCommune, "receiver");
        var again = await Filed.ReadAsync(await DossiersApp.PostAsync(
            receiver, "", Again(app.OtherCommune, "068099990001", paper)));
        Assert.Equal(HttpStatusCode.OK, (await receiver.GetAsync($"{Upload.Files}/{file}")).StatusCode);
        var shown = await receiver.GetFromJsonAsync<JsonElement>($"/api/dossiers/{again.Id}");
        Assert.Equal(paper, shown.GetProperty("filing").GetProperty("parts")[1].GetProperty("reuse").GetGuid());
        Assert.Equal(1, await app.Database.CountAsync("audit_entries", $"object = '{paper}'"));
    }

    [Fact]
    public async Task Another_persons_paper_is_not_used()
    {
        var (_, paper) = await GotAsync("068099990002");
        var answer = await DossiersApp.PostAsync(
            app.Officer(app.OtherCommune, "receiver"), "", Again(app.OtherCommune, "068099990003", paper));
        Assert.Equal(["HeldPapersAreTheirs"], await DossiersApp.RefusalsAsync(answer));
    }

    [Fact]
    public async Task A_citizen_sees_their_own_and_types_no_number()
    {
        await GotAsync("068099990004");
        Assert.Empty(await FindAsync(app.Citizen("giữ-1"), new { }));
        var answer = await DossiersApp.PostAsync(app.Citizen("giữ-1"), "/held-papers", new { idNumber = "068099990004" });
        Assert.Equal(["NumberIsAskedForByOfficers"], await DossiersApp.RefusalsAsync(answer));
    }

    [Fact]
    public async Task An_officer_looks_for_their_own_office_and_tells_whom_for()
    {
        var officer = app.Officer(app.OtherCommune, "receiver");
        Assert.Equal(HttpStatusCode.Forbidden, (await DossiersApp.PostAsync(
            officer, "/held-papers", new { unitId = app.Commune, idNumber = "068099990004" })).StatusCode);
        Assert.Equal(["NumberIsAskedForByOfficers"], await DossiersApp.RefusalsAsync(
            await DossiersApp.PostAsync(officer, "/held-papers", new { unitId = app.OtherCommune })));
    }

    async Task<(Guid File, Guid Paper)> GotAsync(string number)
    {
        var file = await Upload.WholeAsync(app.Officer(app.Commune, "leader"), 400, 5);
        var signature = new { signer = "Chủ tịch", signedAt = app.Time.Now, serial = "5403" };
        await app.FinishedAsync(
            new { results = new[] { new { code = "KQ1", name = "Giấy xác nhận", fileId = file, signature } } },
            Again(app.Commune, number, null));
        var found = await FindAsync(app.Officer(app.OtherCommune, "receiver"),
            new { unitId = app.OtherCommune, idNumber = number, code = "KQ1" });
        return (file, Assert.Single(found).GetProperty("id").GetGuid());
    }

    static async Task<JsonElement[]> FindAsync(HttpClient who, object asked) => (await (await DossiersApp.PostAsync(
        who, "/held-papers", asked)).Content.ReadFromJsonAsync<JsonElement[]>())!;

    static Dictionary<string, object?> Again(Guid unit, string number, Guid? paper)
    {
        var body = Filed.Body(unit);
        body["applicant"] = new { kind = "person", name = "Lê Thị Mẫu", idNumber = number };
        body["parts"] = new object[]
        {
            new { code = "G1", name = "Tờ khai", kind = "original", count = 1 },
            new { code = "G2", name = "Quyết định", kind = "electronic", count = 1, reuse = paper },
        };
        return body;
    }
}
