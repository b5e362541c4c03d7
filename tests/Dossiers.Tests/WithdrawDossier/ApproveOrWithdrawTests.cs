using System.Net;
using EGov.Dossiers.Tests.Moving;
using EGov.ServiceDefaults.Data;

namespace EGov.Dossiers.Tests.WithdrawDossier;

/// <summary>Tests that would starve those beside them.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;

[Collection("alone")]
public sealed class ApproveOrWithdrawTests(DossiersApp app) : IClassFixture<DossiersApp>
{
    const int Races = 1_000;

    [Fact]
    public async Task Of_a_thousand_races_each_has_one_winner_and_a_legal_history()
    {
        var (citizen, leader) = (app.Citizen("đua"), app.Officer(app.Commune, "leader"));
        var wins = new int[2];
        await Parallel.ForAsync(0, Races, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (index, _) =>
        {
            var one = await Steps.AcceptedAsync(app, "đua");
            var approve = index % 2 == 0;
            var first = approve ? ApproveAsync(leader, one) : WithdrawAsync(citizen, one);
            var second = approve ? WithdrawAsync(citizen, one) : ApproveAsync(leader, one);
            var answers = await Task.WhenAll(first, second);
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed],
                answers.Select(answer => answer.StatusCode).Order());
            Interlocked.Increment(ref wins[(answers[0].IsSuccessStatusCode ? 0 : 1) ^ (index % 2)]);
        });
        Assert.All(wins, won => Assert.InRange(won, 1, Races));
        Assert.Equal([Races, wins[0], wins[1]], [
            (int)await app.Database.CountAsync("dossiers"),
            (int)await app.Database.CountAsync("dossiers", "state = 'finished'"),
            (int)await app.Database.CountAsync("dossiers", "state = 'withdrawn'")]);
        var steps = await app.Database.Source.ListAsync(
            "select dossier_id, string_agg(verb, ' ' order by number), max(number) from dossier_steps group by 1", [],
            row => (Verbs: row.GetString(1), Last: row.GetInt32(2)), CancellationToken.None);
        Assert.All(steps, one => Assert.Contains(one.Verbs, new[] { "submit accept finish", "submit accept withdraw" }));
        Assert.Equal(3L * Races, await app.Database.CountAsync("outbox", "topic = 'dossiers'"));
    }

    static Task<HttpResponseMessage> ApproveAsync(HttpClient leader, Filed one) =>
        Steps.SendAsync(leader, one, "result", new { });

    static Task<HttpResponseMessage> WithdrawAsync(HttpClient citizen, Filed one) =>
        Steps.SendAsync(citizen, one, "withdrawal", new { reason = "Không cần nữa" });
}
