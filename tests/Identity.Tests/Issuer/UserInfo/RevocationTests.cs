using System.Net;
using EGov.Identity.Clients;

namespace EGov.Identity.Tests.Issuer;

public sealed class RevocationTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly IssuerWork work = new(app);

    [Theory]
    [InlineData(true, "refresh_token")]
    [InlineData(true, "access_token")]
    [InlineData(true, null)]
    [InlineData(false, "access_token")]
    [InlineData(false, "refresh_token")]
    public async Task With_either_token_goes_the_whole_access_whatever_the_hint_says(bool refresh, string? hint)
    {
        var client = await work.AddClientAsync();
        var tokens = await work.TokensAsync(client);

        var answer = await work.PostAsync("/id/connect/revocation", client,
            ("token", refresh ? tokens.Refresh : tokens.Access), ("token_type_hint", hint));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.RefreshAsync(client, tokens.Refresh)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await work.UserInfoAsync(tokens.Access)).StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_client_gets_the_same_answer_and_revokes_nothing(bool refresh)
    {
        var (client, other) = (await work.AddClientAsync(), await work.AddClientAsync());
        var tokens = await work.TokensAsync(client);

        var answer = await work.PostAsync(
            "/id/connect/revocation", other, ("token", refresh ? tokens.Refresh : tokens.Access));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True((await work.RefreshAsync(client, tokens.Refresh)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_token_nobody_knows_is_no_error() => Assert.Equal(HttpStatusCode.OK, (await work.PostAsync(
        "/id/connect/revocation", await work.AddClientAsync(), ("token", "invented"))).StatusCode);

    [Fact]
    public async Task Without_a_token_or_a_client_it_is_refused()
    {
        Assert.Equal("invalid_request", await IssuerWork.ErrorAsync(
            await work.PostAsync("/id/connect/revocation", await work.AddClientAsync())));
        Assert.Equal("invalid_client", await IssuerWork.ErrorAsync(
            await work.PostAsync("/id/connect/revocation", null, ("token", "x"))));
    }

    [Fact]
    public async Task A_public_client_may_give_its_own_back()
    {
        var client = await work.AddClientAsync(ClientKind.Public);
        var tokens = await work.TokensAsync(client);

        await work.PostAsync("/id/connect/revocation", client, ("token", tokens.Refresh));

        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.RefreshAsync(client, tokens.Refresh)));
    }
}
