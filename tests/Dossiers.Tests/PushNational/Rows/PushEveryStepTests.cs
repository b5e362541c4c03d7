using System.Net;
using EGov.Dossiers.PushNational;

namespace EGov.Dossiers.Tests.PushNational.Rows;

public sealed class PushEveryStepTests(NationalApp app) : IClassFixture<NationalApp>
{
    [Fact]
    public async Task Intake_and_every_step_leave_a_push_and_a_refused_step_leaves_none()
    {
        var receiver = app.Dossiers.Officer(app.Dossiers.Commune, "receiver");
        var one = await Filed.ReadAsync(await DossiersApp.PostAsync(receiver, "", Filed.Body(app.Dossiers.Commune)));
        Assert.Equal(1, await app.CountAsync("waiting", one.Id));
        var refused = await DossiersApp.PostAsync(receiver, $"/{one.Id}/return", new { }, one.ETag);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(1, await app.CountAsync("waiting", one.Id));
        await DossiersApp.PostAsync(receiver, $"/{one.Id}/hand-overs", new { reason = "Xử lý" }, one.ETag);
        Assert.Equal(2, await app.CountAsync("waiting", one.Id));
        await app.DrainAsync();
        Assert.Equal(["2", "4"], (await app.Portal.FindAsync(one.Number))!.Value.Progress.Select(key => key.Split('@')[0]));
    }

    [Fact]
    public async Task What_is_not_enrolled_is_never_pushed()
    {
        await app.Dossiers.Database.AddProcedureAsync(SampleOffers.Marriage with { Code = "9.999999" });
        var body = Filed.Body(app.Dossiers.Commune);
        body["procedure"] = "9.999999";
        var one = await Filed.ReadAsync(await DossiersApp.PostAsync(
            app.Dossiers.Officer(app.Dossiers.Commune, "receiver"), "", body));
        Assert.Equal(0, await app.Dossiers.Database.CountAsync("national_pushes", $"dossier_id = '{one.Id}'"));
    }

    [Theory]
    [InlineData("2026-11-30T17:00:00Z", true)]
    [InlineData("2026-11-30T16:59:59Z", false)]
    [InlineData("2026-12-31T16:59:59Z", true)]
    [InlineData("2026-12-31T17:00:00Z", false)]
    public void Enrolment_counts_days_of_Vietnam(string submitted, bool isEnrolled)
    {
        Enrolment[] all = [new() { From = new(2026, 12, 1), To = new(2026, 12, 31), Units = [SampleLives.Commune] }];
        var at = DateTimeOffset.Parse(submitted, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(isEnrolled, Enrolment.IsEnrolled(all, SampleLives.Commune, "1.1", at));
        Assert.False(Enrolment.IsEnrolled(all, Guid.NewGuid(), "1.1", at));
    }
}
