using System.Net;
using EGov.Dossiers.Tests.KeepFiles;

namespace EGov.Dossiers.Tests.ReturnResult;

public sealed class ReturnResultTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    [Fact]
    public async Task At_the_counter_the_receiver_signs_and_the_archive_day_is_known()
    {
        var receiver = app.Officer(app.Commune, "receiver");
        var picture = await Upload.StartAsync(receiver, 40, "ký.png", "image/png");
        await Upload.PieceAsync(receiver, picture, 0,
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[32]]);
        var one = await app.FinishedAsync(new { });
        await receiver.StepAsync(one, "return", new { receiver = "Trần Thị Nhận", signatureFile = picture });
        Assert.Equal(1, await app.Database.CountAsync("dossiers",
            $"id = '{one.Id}' and archive_on = '2027-11-25' and handing->>'receiver' = 'Trần Thị Nhận'"));
        Assert.Equal(1, await app.Database.CountAsync("file_uses", $"file_id = '{picture}'"));
        Assert.DoesNotContain("Nhận", string.Concat((await app.Database.ToldAsync(one.Id)).Select(told => told.Body)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_post_it_has_a_number_and_is_delivered_once()
    {
        var receiver = app.Officer(app.Commune, "receiver");
        var one = await app.FinishedAsync(new { });
        var answer = await DossiersApp.PostAsync(receiver, $"/{one.Id}/return", new { way = "post" }, one.ETag);
        Assert.Equal(["TrackingNumberIsReadable"], await DossiersApp.RefusalsAsync(answer));
        one = await receiver.StepAsync(one, "return", new { way = "post", trackingNumber = "EA123456789VN" });
        one = await receiver.StepAsync(one, "delivery", new { });
        answer = await DossiersApp.PostAsync(receiver, $"/{one.Id}/delivery", new { }, one.ETag);
        Assert.Equal(["PostIsUnderWay"], await DossiersApp.RefusalsAsync(answer));
        Assert.Equal(1, await app.Database.CountAsync("dossiers",
            $"id = '{one.Id}' and returned_at = finished_at and handing->>'deliveredAt' is not null"));
        Assert.Equal("dossiers.result-delivered.v1", (await app.Database.ToldAsync(one.Id))[^1].Type);
    }

    [Fact]
    public async Task Electronically_only_what_is_there()
    {
        var (receiver, leader) = (app.Officer(app.Commune, "receiver"), app.Officer(app.Commune, "leader"));
        var one = await app.FinishedAsync(new { });
        Assert.Equal(["ElectronicResultIsThere"], await DossiersApp.RefusalsAsync(
            await DossiersApp.PostAsync(receiver, $"/{one.Id}/return", new { way = "electronic" }, one.ETag)));
        var file = await Upload.WholeAsync(leader, 300, 9);
        one = await app.FinishedAsync(new { results = new[] { new { code = "KQ1", name = "Giấy", fileId = file } } });
        await receiver.StepAsync(one, "return", new { way = "electronic" });
    }

    [Fact]
    public async Task A_result_the_procedure_does_not_have_ends_nothing()
    {
        var leader = app.Officer(app.Commune, "leader");
        var one = await Filed.ReadAsync(
            await DossiersApp.PostAsync(app.Officer(app.Commune, "receiver"), "", Filed.Body(app.Commune)));
        var file = await Upload.WholeAsync(leader, 300, 8);
        var body = new { results = new[] { new { code = "KQ9", name = "Giấy", fileId = file } } };
        var answer = await DossiersApp.PostAsync(leader, $"/{one.Id}/result", body, one.ETag);
        Assert.Equal(["ResultsAreOfTheProcedure"], await DossiersApp.RefusalsAsync(answer));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(0, await app.Database.CountAsync("results", $"dossier_id = '{one.Id}'"));
    }
}
