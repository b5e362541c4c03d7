using System.Net;
using EGov.Dossiers.Tests.Moving;

namespace EGov.Dossiers.Tests.UndoStep;

public sealed class UndoStepEndpointTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    static readonly object Slip = new { reason = "Bấm nhầm" };

    [Fact]
    public async Task A_hand_over_to_another_unit_is_taken_back_by_who_made_it()
    {
        var receiver = app.Officer(app.Commune, "receiver");
        var one = await Steps.TakeAsync(
            receiver, await Steps.ReceivedAsync(app), "hand-overs", new { unitId = app.OtherCommune, officer = "officer-9" });
        one = await Steps.TakeAsync(receiver, one, "undo", Slip);
        await Steps.StandsAsync(app, one, "undo", "received", "step-reverted", "UndoStep");
        Assert.Equal(1, await app.Database.CountAsync("dossiers",
            $"id = '{one.Id}' and holder_unit_id = '{app.Commune}' and holder_subject is null"));
        Assert.Equal("handOver", (await app.Database.ToldAsync(one.Id))[^1].Body.GetProperty("verb").GetString());
    }

    [Fact]
    public async Task An_approval_is_taken_back_before_the_result_is_handed_over_and_the_clock_runs_again()
    {
        var leader = app.Officer(app.Commune, "leader");
        var one = await Steps.ReceivedAsync(app);
        var due = await Steps.DueAsync(app, one);
        one = await Steps.TakeAsync(leader, one, "result", new { });
        one = await Steps.TakeAsync(leader, one, "undo", Slip);
        await Steps.StandsAsync(app, one, "undo", "received", "step-reverted", "UndoStep");
        Assert.Equal(due, await Steps.DueAsync(app, one));
        Assert.Equal(1, await app.Database.CountAsync(
            "dossiers", $"id = '{one.Id}' and finished_at is null and look_at is not null"));
        one = await Steps.TakeAsync(leader, one, "result", new { });
        Assert.Equal(4, await app.Database.CountAsync("dossier_steps", $"dossier_id = '{one.Id}'"));
    }

    [Fact]
    public async Task What_the_applicant_was_told_is_not_taken_back()
    {
        var receiver = app.Officer(app.Commune, "receiver");
        var one = await Steps.AcceptedAsync(app, "hoàn-tác-1");
        Assert.Equal(HttpStatusCode.Conflict, (await Steps.SendAsync(receiver, one, "undo", Slip)).StatusCode);
        one = await Steps.TakeAsync(receiver, one, "hand-overs", new { });
        one = await Steps.TakeAsync(app.Officer(app.Commune, "leader"), one, "apologies",
            new { reason = "Chờ xác minh", newDate = "2026-12-03T15:00:00+07:00" });
        await Steps.RefusedAsync(app, await Steps.SendAsync(receiver, one, "undo", Slip), one, "LastStepCanBeUndone");
    }

    [Fact]
    public async Task After_half_an_hour_it_is_too_late()
    {
        var receiver = app.Officer(app.Commune, "receiver");
        var one = await Steps.TakeAsync(receiver, await Steps.ReceivedAsync(app), "hand-overs", new { });
        app.Time.Now += TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(1);
        await Steps.RefusedAsync(app, await Steps.SendAsync(receiver, one, "undo", Slip), one, "UndoIsInTime");
    }
}
