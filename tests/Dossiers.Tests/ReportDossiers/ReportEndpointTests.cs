using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;

namespace EGov.Dossiers.Tests.ReportDossiers;

public sealed class ReportEndpointTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    const string Window = "from=2026-11-01&to=2026-11-30";

    [Fact]
    public async Task A_cell_leads_to_the_dossiers_it_counts()
    {
        var one = await FileAsync();
        var report = await app.Officer(app.Province, "leader").GetFromJsonAsync<JsonElement>(
            $"/api/dossiers/reports/ii06?unit={app.Province}&{Window}&by=unit");
        var row = report.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("name").GetString() == "Xã Đây");
        var page = await app.Officer(app.Province, "leader").GetFromJsonAsync<JsonElement>(
            row.GetProperty("dossiers").GetString() + "12");
        var items = page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()).ToList();
        Assert.Contains(one.Id, items);
        Assert.Equal(row.GetProperty("columns")[9].GetInt64(), items.Count);
    }

    [Fact]
    public async Task A_report_of_a_unit_out_of_reach_is_refused_on_every_path()
    {
        foreach (var path in (string[])["ii06", "ii06/dossiers", "ii06/export", "one-stop", "book", "book/export"])
        {
            var answer = await app.Officer(app.Commune, "clerk").GetAsync(
                $"/api/dossiers/reports/{path}?unit={app.OtherCommune}&{Window}&column=3&format=csv");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_weekly_report_counts_apologies_of_a_counter()
    {
        var one = await FileAsync();
        await app.Database.RunAsync("""
            insert into dossier_steps (dossier_id, number, at, verb, "to", by, acting_for, holder_unit_id, reason)
            values ($1, 2, $2, 'giveNewDate', 'received', 'x', '', $3, 'Xin lỗi')
            """, one.Id, app.Time.Now.UtcDateTime.AddMinutes(-1), app.Commune);
        var report = await app.Officer(app.Commune, "clerk").GetFromJsonAsync<JsonElement>(
            $"/api/dossiers/reports/one-stop?unit={app.Commune}&from=2026-11-23&to=2026-11-29");
        var row = Assert.Single(report.GetProperty("rows").EnumerateArray());
        Assert.Equal(1, row.GetProperty("withApology").GetInt64());
        Assert.True(row.GetProperty("received").GetInt64() >= 1);
    }

    [Fact]
    public async Task The_book_is_a_workbook_that_names_the_applicant_and_is_audited()
    {
        var one = await FileAsync();
        var answer = await app.Officer(app.Commune, "clerk").GetAsync(
            $"/api/dossiers/reports/book/export?unit={app.Commune}&{Window}&format=xlsx");
        using var file = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        foreach (var entry in file.Entries)
        {
            using var part = entry.Open();
            Assert.NotNull(XDocument.Load(part).Root);
        }
        using var sheet = file.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var texts = XDocument.Load(sheet).Descendants().Where(node => node.Name.LocalName == "t").Select(node => node.Value).ToList();
        Assert.Contains(one.Number, texts);
        Assert.Contains("Nguyễn Văn Mẫu", texts);
        Assert.True(await app.Database.CountAsync("audit_entries",
            $"action = 'ExportFollowUpBook' and object = '{app.Commune}' and purpose = 'dossier'") > 0);
    }

    [Fact]
    public async Task A_spreadsheet_takes_nothing_for_a_formula()
    {
        var body = Filed.Body(app.OtherCommune);
        body["summary"] = "=1+1 \"thử\"";
        await Filed.ReadAsync(await DossiersApp.PostAsync(app.Officer(app.OtherCommune, "receiver"), "", body));
        app.Time.Now = app.Time.Now.AddSeconds(2);
        var text = await app.Officer(app.OtherCommune, "clerk").GetStringAsync(
            $"/api/dossiers/reports/book/export?unit={app.OtherCommune}&{Window}&format=csv");
        Assert.Contains("\"'=1+1 \"\"thử\"\"\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_control_slip_tells_each_handing_on_and_whether_it_was_in_time()
    {
        var one = await FileAsync();
        await DossiersApp.PostAsync(app.Officer(app.Commune, "receiver"), $"/{one.Id}/hand-overs",
            new { unitId = app.OtherCommune }, one.ETag);
        var slip = await app.Officer(app.Commune, "clerk").GetFromJsonAsync<JsonElement>($"/api/dossiers/{one.Id}/control-slip");
        var lines = slip.GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal(["Xã Đây", "Xã Kia"], lines.Select(line => line.GetProperty("to").GetProperty("name").GetString()!));
        Assert.All(lines, line => Assert.Equal("early", line.GetProperty("result").GetString()));
    }

    [Fact]
    public async Task A_window_must_be_named() => Assert.Equal(["WindowIsNamed"], await DossiersApp.RefusalsAsync(
        await app.Officer(app.Commune, "clerk").GetAsync($"/api/dossiers/reports/ii06?unit={app.Commune}")));

    async Task<Filed> FileAsync()
    {
        var filed = await Filed.ReadAsync(
            await DossiersApp.PostAsync(app.Officer(app.Commune, "receiver"), "", Filed.Body(app.Commune)));
        app.Time.Now = app.Time.Now.AddSeconds(2);
        return filed;
    }
}
