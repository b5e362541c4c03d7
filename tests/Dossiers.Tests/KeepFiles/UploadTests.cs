using System.Net;
using EGov.Dossiers.KeepFiles;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Dossiers.Tests.KeepFiles;

public sealed class UploadTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    [Fact]
    public async Task A_file_comes_piece_by_piece_and_a_client_that_was_away_asks_how_far_it_is()
    {
        var (who, content) = (app.Citizen("tải-1"), Upload.Pdf(300_000, 7));
        var file = await Upload.StartAsync(who, content.Length);
        Assert.Equal(HttpStatusCode.NoContent,
            (await Upload.PieceAsync(who, file, 0, content[..100_000])).StatusCode);
        var head = await who.SendAsync(new(HttpMethod.Head, $"{Upload.Files}/{file}"));
        Assert.Equal("100000", head.Headers.GetValues("Upload-Offset").Single());
        await Upload.PieceAsync(who, file, 100_000, content[100_000..]);
        Assert.Equal(content, await who.GetByteArrayAsync($"{Upload.Files}/{file}"));
        Assert.Equal(0, await app.Database.CountAsync("file_pieces", $"file_id = '{file}'"));
        Assert.DoesNotContain(Directory.EnumerateFiles(app.Files, "*", SearchOption.AllDirectories),
            path => path.Contains($"{file:N}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_piece_sent_twice_is_kept_once()
    {
        var (who, content) = (app.Citizen("tải-2"), Upload.Pdf(90_000, 3));
        var file = await Upload.StartAsync(who, content.Length);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            _ => Upload.PieceAsync(who, file, 0, content[..50_000])));
        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.NoContent));
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.NoContent),
            answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
        await Upload.PieceAsync(who, file, 50_000, content[50_000..]);
        Assert.Equal(content, await who.GetByteArrayAsync($"{Upload.Files}/{file}"));
    }

    [Fact]
    public async Task A_file_whose_last_answer_was_lost_is_ended_by_an_empty_piece()
    {
        var (who, content) = (app.Citizen("tải-3"), Upload.Pdf(500));
        var file = await Upload.StartAsync(who, content.Length);
        await Upload.PieceAsync(who, file, 0, content[..400]);
        var store = app.Services.GetRequiredService<IFileStore>();
        await store.PutAsync("uploads/x/last", new MemoryStream(content[400..]), default);
        await app.Database.RunAsync(
            "insert into file_pieces (file_id, start, length, key) values ($1, 400, 100, 'uploads/x/last')", file);
        await app.Database.RunAsync("update files set received = 500 where id = $1", file);
        Assert.Equal(HttpStatusCode.NoContent, (await Upload.PieceAsync(who, file, 500, [])).StatusCode);
        Assert.Equal(content, await who.GetByteArrayAsync($"{Upload.Files}/{file}"));
    }

    [Fact]
    public async Task What_is_no_allowed_content_leaves_no_trace_whatever_it_is_called()
    {
        var who = app.Citizen("tải-4");
        var file = await Upload.StartAsync(who, 64);
        var answer = await Upload.PieceAsync(who, file, 0, [.. "MZ"u8, .. new byte[62]]);
        Assert.Equal(["ContentIsAllowed"], await DossiersApp.RefusalsAsync(answer));
        Assert.Equal(1, await app.Database.CountAsync("files", $"id = '{file}' and received = 0"));
        var zip = await Upload.StartAsync(who, 64);
        answer = await Upload.PieceAsync(who, zip, 0, [.. "PK\u0003\u0004"u8, .. new byte[60]]);
        Assert.Equal(["ContentIsAllowed"], await DossiersApp.RefusalsAsync(answer));
        Assert.Equal(0, await app.Database.CountAsync("files", $"id = '{zip}'"));
    }

    [Theory]
    [InlineData("Upload-Offset", "x", HttpStatusCode.BadRequest)]
    [InlineData("Upload-Offset", "1", HttpStatusCode.Conflict)]
    public async Task A_piece_without_its_place_is_refused(string header, string value, HttpStatusCode status)
    {
        var who = app.Citizen("tải-5");
        var file = await Upload.StartAsync(who, 64);
        var request = new HttpRequestMessage(HttpMethod.Patch, $"{Upload.Files}/{file}")
        {
            Content = new ByteArrayContent(Upload.Pdf(10)),
        };
        request.Content.Headers.ContentType = new("application/offset+octet-stream");
        request.Headers.Add(header, value);
        Assert.Equal(status, (await who.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task The_same_content_lies_once_and_goes_with_its_last_file()
    {
        var (one, two) = (app.Citizen("tải-6"), app.Citizen("tải-7"));
        var before = Contents();
        var first = await Upload.WholeAsync(one, 700, 66);
        await Upload.WholeAsync(two, 700, 66);
        Assert.Equal(before + 1, Contents());
        await app.Database.RunAsync("update files set started_at = started_at - interval '3 days' where id = $1", first);
        await SweepAsync();
        Assert.Equal(before + 1, Contents());
        await app.Database.RunAsync("update files set started_at = started_at - interval '3 days' where owner = 'tải-7'");
        await SweepAsync();
        Assert.Equal(before, Contents());
        Assert.Equal(HttpStatusCode.NotFound, (await one.GetAsync($"{Upload.Files}/{first}")).StatusCode);
    }

    [Fact]
    public async Task A_file_of_a_dossier_stays_and_a_new_one_too()
    {
        var who = app.Citizen("tải-8");
        var (used, fresh) = (await Upload.WholeAsync(who), await Upload.WholeAsync(who));
        await AttachedTests.FileAsync(who, app.Commune, used);
        await app.Database.RunAsync("update files set started_at = started_at - interval '3 days' where id = $1", used);
        await SweepAsync();
        Assert.Equal(HttpStatusCode.OK, (await who.GetAsync($"{Upload.Files}/{used}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await who.GetAsync($"{Upload.Files}/{fresh}")).StatusCode);
    }

    async Task SweepAsync() => await ActivatorUtilities.CreateInstance<UnusedFiles>(app.Services).SweepAsync(default);

    int Contents() => Directory.Exists(Path.Combine(app.Files, "content"))
        ? Directory.EnumerateFiles(Path.Combine(app.Files, "content"), "*", SearchOption.AllDirectories).Count() : 0;
}
