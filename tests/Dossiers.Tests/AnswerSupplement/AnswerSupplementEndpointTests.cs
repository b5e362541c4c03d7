using System.Net;
using EGov.Dossiers.Tests.Moving;

namespace EGov.Dossiers.Tests.AnswerSupplement;

public sealed class AnswerSupplementEndpointTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    static readonly object Asked = new { reason = "Thiếu bản sao", papers = new[] { "Bản sao quyết định" } };

    static readonly object Answer = new
    {
        parts = new object[] { new { code = "G2", name = "Bản sao quyết định", kind = "copy", count = 1 } },
    };

    [Fact]
    public async Task The_due_date_moves_by_the_time_waited_and_both_are_kept()
    {
        var one = await Steps.AcceptedAsync(app, "trả-lời-1");
        var before = await Steps.DueAsync(app, one);
        one = await Steps.TakeAsync(app.Officer(app.Commune, "specialist"), one, "supplements", Asked);
        app.Time.Now += TimeSpan.FromDays(1);
        one = await Steps.TakeAsync(app.Citizen("trả-lời-1"), one, "supplement-answers", Answer);
        await Steps.StandsAsync(app, one, "answerSupplement", "received", "supplement-received", "AnswerSupplement");
        Assert.Equal(before.AddDays(1), await Steps.DueAsync(app, one));
        Assert.Equal(1, await app.Database.CountAsync("supplements", $"dossier_id = '{one.Id}' and answered_by = 'trả-lời-1' " +
            "and due_after > due_before and parts -> 0 ->> 'code' = 'G2'"));
        var (_, told) = (await app.Database.ToldAsync(one.Id))[^1];
        Assert.True(told.GetProperty("newDue").GetDateTimeOffset() > told.GetProperty("oldDue").GetDateTimeOffset());
        Assert.Equal(3, told.GetProperty("dossier").GetProperty("parts").GetInt32());
    }

    [Fact]
    public async Task A_dossier_that_was_being_handled_is_so_again_with_the_same_officer()
    {
        var specialist = app.Officer(app.Commune, "specialist");
        var one = await Steps.TakeAsync(app.Officer(app.Commune, "receiver"), await Steps.ReceivedAsync(app), "hand-overs",
            new { officer = "officer-7" });
        one = await Steps.TakeAsync(specialist, one, "supplements", Asked);
        one = await Steps.TakeAsync(app.Officer(app.Commune, "receiver"), one, "supplement-answers", Answer);
        await Steps.StandsAsync(app, one, "answerSupplement", "processing", "supplement-received", "AnswerSupplement");
        Assert.Equal("officer-7",
            await app.Database.ScalarAsync<string>($"select holder_subject from dossiers where id = '{one.Id}'"));
    }

    [Fact]
    public async Task Another_citizen_answers_nothing_and_an_empty_answer_is_none()
    {
        var one = await Steps.AcceptedAsync(app, "trả-lời-2");
        one = await Steps.TakeAsync(app.Officer(app.Commune, "specialist"), one, "supplements", Asked);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await Steps.SendAsync(app.Citizen("khác"), one, "supplement-answers", Answer)).StatusCode);
        await Steps.RefusedAsync(app, await Steps.SendAsync(
            app.Citizen("trả-lời-2"), one, "supplement-answers", new { parts = Array.Empty<object>() }), one, "SomethingIsHandedIn");
        var nameless = new { parts = new object[] { new { code = "", name = " ", kind = "copy", count = 0 } } };
        await Steps.RefusedAsync(app, await Steps.SendAsync(app.Citizen("trả-lời-2"), one, "supplement-answers", nameless),
            one, "PartsAreNamed", "PartsAreCounted");
    }
}
