using System.Net;
using EGov.Dossiers.Tests.Moving;

namespace EGov.Dossiers.Tests.RequestSupplement;

public sealed class RequestSupplementEndpointTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    static readonly object Asked = new { reason = "Bản sao quyết định không rõ chữ", papers = new[] { "Bản sao quyết định ly hôn" } };

    [Fact]
    public async Task The_clock_stands_from_the_request_on()
    {
        var one = await Steps.ReceivedAsync(app);
        one = await Steps.TakeAsync(app.Officer(app.Commune, "specialist"), one, "supplements", Asked);
        await Steps.StandsAsync(
            app, one, "requestSupplement", "awaitingSupplement", "supplement-requested", "RequestSupplement");
        Assert.Equal(1, await app.Database.CountAsync("supplements",
            $"dossier_id = '{one.Id}' and due_before is not null and answered_at is null and papers ->> 0 like 'Bản sao%'"));
        var (_, told) = (await app.Database.ToldAsync(one.Id))[^1];
        Assert.Equal(5, told.GetProperty("dossier").GetProperty("nationalStatus").GetInt32());
        Assert.Equal(1, told.GetProperty("dossier").GetProperty("supplements").GetInt32());
        Assert.DoesNotContain("không rõ", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_request_is_refused()
    {
        var (specialist, receiver) = (app.Officer(app.Commune, "specialist"), app.Officer(app.Commune, "receiver"));
        var one = await Steps.TakeAsync(specialist, await Steps.ReceivedAsync(app), "supplements", Asked);
        one = await Steps.TakeAsync(receiver, one, "supplement-answers", new { parts = Array.Empty<object>(), words = "Đã nộp" });
        await Steps.RefusedAsync(
            app, await Steps.SendAsync(specialist, one, "supplements", Asked), one, "SupplementIsAskedOnce");
    }

    [Fact]
    public async Task Every_paper_is_named_and_the_reason_written()
    {
        var one = await Steps.ReceivedAsync(app);
        var answer = await Steps.SendAsync(app.Officer(app.Commune, "specialist"), one, "supplements",
            new { reason = " ", papers = new[] { " " } });
        await Steps.RefusedAsync(app, answer, one, "ReasonIsWritten", "PapersAreNamed", "CauseIsStated");
    }

    [Fact]
    public async Task Before_receipt_no_clock_runs_and_the_dossier_comes_back_to_be_looked_at()
    {
        var receiver = app.Officer(app.Commune, "receiver");
        var one = await Steps.FiledAsync(app, "bổ-sung-1");
        one = await Steps.TakeAsync(receiver, one, "supplements", Asked);
        await Steps.StandsAsync(app, one, "requestSupplement", "clarifying", "supplement-requested", "RequestSupplement");
        one = await Steps.TakeAsync(app.Citizen("bổ-sung-1"), one, "supplement-answers", new
        {
            parts = new object[] { new { code = "G2", name = "Quyết định", kind = "copy", count = 1 } },
        });
        await Steps.StandsAsync(app, one, "answerSupplement", "filed", "supplement-received", "AnswerSupplement");
        await Steps.RefusedAsync(
            app, await Steps.SendAsync(receiver, one, "supplements", Asked), one, "SupplementIsAskedOnce");
        await Steps.TakeAsync(receiver, one, "acceptance", new { });
    }

    [Fact]
    public async Task Nothing_can_be_asked_of_a_finished_dossier()
    {
        var one = await Steps.TakeAsync(
            app.Officer(app.Commune, "leader"), await Steps.ReceivedAsync(app), "result", new { });
        var answer = await Steps.SendAsync(app.Officer(app.Commune, "receiver"), one, "supplements", Asked);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }
}
