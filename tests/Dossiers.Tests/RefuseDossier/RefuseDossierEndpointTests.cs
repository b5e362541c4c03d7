using System.Net;
using EGov.Dossiers.Tests.Moving;

namespace EGov.Dossiers.Tests.RefuseDossier;

public sealed class RefuseDossierEndpointTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    [Theory]
    [InlineData("refusal", "refuse", "refused", "dossier-refused", "RefuseDossier")]
    [InlineData("stop", "stop", "stopped", "dossier-stopped", "StopDossier")]
    public async Task A_decision_against_the_applicant_ends_the_handling_with_reason_and_article(
        string step, string verb, string state, string told, string action)
    {
        var one = await Steps.TakeAsync(app.Officer(app.Commune, "leader"), await Steps.ReceivedAsync(app), step,
            new { reason = "Không đủ điều kiện", article = "Luật Hộ tịch Đ.16" });
        await Steps.StandsAsync(app, one, verb, state, told, action);
        Assert.Equal(1, await app.Database.CountAsync("dossier_steps",
            $"dossier_id = '{one.Id}' and reason = 'Không đủ điều kiện' and article = 'Luật Hộ tịch Đ.16'"));
        Assert.Equal(1, await app.Database.CountAsync(
            "dossiers", $"id = '{one.Id}' and finished_at is not null and look_at is null"));
    }

    [Fact]
    public async Task Without_reason_or_article_nothing_is_refused()
    {
        var one = await Steps.ReceivedAsync(app);
        var answer = await Steps.SendAsync(
            app.Officer(app.Commune, "leader"), one, "refusal", new { reason = " ", article = " " });
        await Steps.RefusedAsync(app, answer, one, "ReasonIsWritten", "ArticleIsNamed", "CauseIsStated");
    }

    [Fact]
    public async Task A_specialist_refuses_and_stops_nothing()
    {
        var one = await Steps.ReceivedAsync(app);
        foreach (var step in new[] { "refusal", "stop" })
        {
            var answer = await Steps.SendAsync(
                app.Officer(app.Commune, "specialist"), one, step, new { reason = "Lý do", article = "Đ.1" });
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }
}
