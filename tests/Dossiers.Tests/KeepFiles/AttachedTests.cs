using System.Net;
using System.Net.Http.Headers;

namespace EGov.Dossiers.Tests.KeepFiles;

public sealed class AttachedTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    [Fact]
    public async Task Only_whoever_may_see_the_dossier_reads_its_files_and_each_reading_is_audited()
    {
        var who = app.Citizen("kèm-1");
        var file = await Upload.WholeAsync(who);
        await FileAsync(who, app.Commune, file);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(who, file));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app.Officer(app.Commune, "specialist"), file));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(app.Citizen("kèm-2"), file));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(app.Officer(app.OtherCommune, "receiver"), file));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app.Public, file));
        Assert.Equal(2, await app.Database.CountAsync(
            "audit_entries", $"object = '{file}' and action = 'ReadFile' and decision = 'allowed'"));
    }

    [Fact]
    public async Task Before_it_belongs_to_a_dossier_only_its_uploader_reads_it()
    {
        var file = await Upload.WholeAsync(app.Citizen("kèm-3"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app.Citizen("kèm-3"), file));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(app.Citizen("kèm-4"), file));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(app.Officer(app.Commune, "receiver"), file));
        Assert.Equal(HttpStatusCode.Forbidden,
            (await Upload.PieceAsync(app.Citizen("kèm-4"), file, 0, Upload.Pdf(10))).StatusCode);
    }

    [Fact]
    public async Task A_part_names_no_file_of_another_and_nothing_is_left()
    {
        var file = await Upload.WholeAsync(app.Citizen("kèm-5"));
        var answer = await DossiersApp.PostAsync(app.Citizen("kèm-6"), "", Body(app.Commune, file));
        Assert.Equal(["FilesAreTheirs"], await DossiersApp.RefusalsAsync(answer));
        Assert.Equal(0, await app.Database.CountAsync("dossiers", "owner = 'kèm-6'"));
    }

    [Fact]
    public async Task A_part_names_no_half_file()
    {
        var who = app.Citizen("kèm-7");
        var answer = await DossiersApp.PostAsync(who, "", Body(app.Commune, await Upload.StartAsync(who, 50)));
        Assert.Equal(["FilesAreTheirs"], await DossiersApp.RefusalsAsync(answer));
    }

    [Fact]
    public async Task A_range_is_served_as_an_attachment_that_no_browser_guesses_about()
    {
        var who = app.Citizen("kèm-8");
        var file = await Upload.WholeAsync(who, 1_000, 65);
        var request = new HttpRequestMessage(HttpMethod.Get, $"{Upload.Files}/{file}");
        request.Headers.Range = new RangeHeaderValue(990, null);
        var answer = await who.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(Upload.Pdf(1_000, 65)[990..], await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("đơn của Mẫu.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        request = new(HttpMethod.Get, $"{Upload.Files}/{file}") { Headers = { Range = new(2_000, null) } };
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await who.SendAsync(request)).StatusCode);
    }

    internal static async Task<Filed> FileAsync(HttpClient citizen, Guid unit, Guid file) =>
        await Filed.ReadAsync(await DossiersApp.PostAsync(citizen, "", Body(unit, file)));

    static Dictionary<string, object?> Body(Guid unit, Guid file)
    {
        var body = Filed.Body(unit, "online");
        body["parts"] = new object[]
        {
            new { code = "G1", name = "Tờ khai", kind = "electronic", count = 1, files = new[] { file } },
            new { code = "G2", name = "Quyết định", kind = "copy", count = 1 },
        };
        return body;
    }

    static async Task<HttpStatusCode> StatusAsync(HttpClient who, Guid file) =>
        (await who.GetAsync($"{Upload.Files}/{file}")).StatusCode;
}
