using System.Net;
using EGov.Dossiers.Tests.Moving;

namespace EGov.Dossiers.Tests.WithdrawDossier;

public sealed class WithdrawDossierEndpointTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    [Fact]
    public async Task A_citizen_takes_their_own_dossier_back()
    {
        var one = await Steps.AcceptedAsync(app, "rút-1");
        Assert.Equal(HttpStatusCode.Forbidden,
            (await Steps.SendAsync(app.Citizen("khác"), one, "withdrawal", new { reason = "Không cần nữa" })).StatusCode);
        one = await Steps.TakeAsync(app.Citizen("rút-1"), one, "withdrawal", new { reason = "Không cần nữa" });
        await Steps.StandsAsync(app, one, "withdraw", "withdrawn", "dossier-withdrawn", "WithdrawDossier");
    }

    [Fact]
    public async Task One_that_was_not_received_yet_is_taken_back_without_a_clock()
    {
        var one = await Steps.TakeAsync(
            app.Citizen("rút-2"), await Steps.FiledAsync(app, "rút-2"), "withdrawal", new { reason = "Nộp nhầm" });
        Assert.Equal(1, await app.Database.CountAsync("dossiers",
            $"id = '{one.Id}' and state = 'withdrawn' and received_at is null and due_at is null and look_at is null"));
    }

    [Fact]
    public async Task An_officer_names_the_applicants_request()
    {
        var (receiver, one) = (app.Officer(app.Commune, "receiver"), await Steps.ReceivedAsync(app));
        await Steps.RefusedAsync(app, await Steps.SendAsync(receiver, one, "withdrawal", new { reason = "Theo đơn" }),
            one, "OfficersNameTheRequest");
        one = await Steps.TakeAsync(receiver, one, "withdrawal", new { reason = "Theo đơn", paper = "Đơn ngày 25/11/2026" });
        await Steps.StandsAsync(app, one, "withdraw", "withdrawn", "dossier-withdrawn", "WithdrawDossier");
    }

    [Fact]
    public async Task Nothing_is_taken_back_once_it_is_finished()
    {
        var one = await Steps.TakeAsync(
            app.Officer(app.Commune, "leader"), await Steps.AcceptedAsync(app, "rút-3"), "result", new { });
        var answer = await Steps.SendAsync(app.Citizen("rút-3"), one, "withdrawal", new { reason = "Đổi ý" });
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }
}
