using System.Net;
using EGov.Dossiers.Tests.Moving;

namespace EGov.Dossiers.Tests.CorrectDossier;

public sealed class CorrectDossierEndpointTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    static readonly object Right = new
    {
        reason = "Nhập sai số định danh",
        applicant = new { kind = "person", name = "Nguyễn Văn Mẫu", idNumber = "068012349999", phone = "0912345678" },
    };

    [Fact]
    public async Task What_was_typed_wrong_is_put_right_and_kept()
    {
        var one = await Steps.TakeAsync(
            app.Officer(app.Commune, "receiver"), await Steps.ReceivedAsync(app), "corrections", Right);
        await Steps.StandsAsync(app, one, "correct", "received", "dossier-corrected", "CorrectDossier");
        Assert.Equal(1, await app.Database.CountAsync("dossiers", $"id = '{one.Id}' and look_up_digits = '9999' " +
            "and filing -> 'applicant' ->> 'idNumber' = '068012349999' and jsonb_array_length(filing -> 'parts') = 2"));
        Assert.Equal(1, await app.Database.CountAsync("dossier_corrections",
            $"dossier_id = '{one.Id}' and step = 2 and before -> 'applicant' ->> 'idNumber' = '068012345678'"));
        Assert.DoesNotContain("06801234", (await app.Database.ToldAsync(one.Id))[^1].Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_that_changes_nothing_or_states_no_number_is_refused()
    {
        var (receiver, one) = (app.Officer(app.Commune, "receiver"), await Steps.ReceivedAsync(app));
        await Steps.RefusedAsync(app, await Steps.SendAsync(receiver, one, "corrections", new { reason = "Sửa" }), one,
            "SomethingIsCorrected");
        var bad = new { reason = "Sửa", applicant = new { kind = "person", name = "Mẫu", idNumber = "12" } };
        await Steps.RefusedAsync(
            app, await Steps.SendAsync(receiver, one, "corrections", bad), one, "IdNumberIsReadable");
        Assert.Equal(0, await app.Database.CountAsync("dossier_corrections", $"dossier_id = '{one.Id}'"));
    }

    [Fact]
    public async Task Papers_are_counted_and_a_finished_dossier_stays_as_it_is()
    {
        var (receiver, one) = (app.Officer(app.Commune, "receiver"), await Steps.ReceivedAsync(app));
        var parts = new { reason = "Sửa", parts = new object[] { new { code = "G1", name = "Tờ khai", kind = "original", count = 0 } } };
        await Steps.RefusedAsync(
            app, await Steps.SendAsync(receiver, one, "corrections", parts), one, "PartsAreCounted");
        one = await Steps.TakeAsync(app.Officer(app.Commune, "leader"), one, "result", new { });
        Assert.Equal(HttpStatusCode.Conflict, (await Steps.SendAsync(receiver, one, "corrections", Right)).StatusCode);
    }
}
