using EGov.Identity.Clients;
using EGov.Identity.Issuer;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Tests.Issuer;

public sealed class ParallelUseTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    const int AtOnce = 64;

    readonly IssuerWork work = new(app);

    [Fact]
    public async Task Of_64_uses_of_one_code_at_once_exactly_one_succeeds()
    {
        var client = await work.AddClientAsync();
        var code = await work.CodeAsync(client);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => work.ExchangeAsync(client, code))));

        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        Assert.All(answers.Where(answer => !answer.IsSuccessStatusCode),
            answer => Assert.Equal(400, (int)answer.StatusCode));
    }

    [Fact]
    public async Task Of_64_uses_of_one_refresh_token_at_once_one_succeeds_and_the_family_is_void()
    {
        var client = await work.AddClientAsync();
        var tokens = await work.TokensAsync(client);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => work.RefreshAsync(client, tokens.Refresh))));

        var winner = await Tokens.OfAsync(Assert.Single(answers, answer => answer.IsSuccessStatusCode));
        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.RefreshAsync(client, winner.Refresh)));
        Assert.Equal(2, await work.AskAsync(db => db.Set<RefreshToken>().CountAsync(row =>
            db.Set<TokenFamily>().Any(family => family.Id == row.FamilyId && family.ClientId == client.Id))));
    }

    [Fact]
    public async Task Of_64_uses_of_one_assertion_at_once_exactly_one_succeeds()
    {
        using var keys = new ClientKeys();
        var client = await work.AddClientAsync(ClientKind.Machine, keys.Give);
        var assertion = keys.Assertion(client.Id, app.Time.GetUtcNow());

        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => work.TokenAsync(client,
            ("grant_type", "client_credentials"), ("client_assertion", assertion),
            ("client_assertion_type", ClientSignIn.AssertionType)))));

        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
    }
}
