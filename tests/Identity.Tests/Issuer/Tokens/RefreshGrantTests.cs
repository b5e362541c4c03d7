using EGov.Identity.Clients;

namespace EGov.Identity.Tests.Issuer;

public sealed class RefreshGrantTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly IssuerWork work = new(app);

    [Fact]
    public async Task A_refresh_token_brings_new_tokens_and_a_new_refresh_token()
    {
        var client = await work.AddClientAsync();
        var first = await work.TokensAsync(client);

        var second = await Tokens.OfAsync(await work.RefreshAsync(client, first.Refresh));

        Assert.NotEqual(first.Refresh, second.Refresh);
        Assert.NotEqual(first.Access, second.Access);
        Assert.Equal(Tokens.Payload(first.Access).GetProperty("sid").GetString(),
            Tokens.Payload(second.Access).GetProperty("sid").GetString());
    }

    [Fact]
    public async Task A_public_client_is_held_to_the_same()
    {
        var client = await work.AddClientAsync(ClientKind.Public);
        var first = await work.TokensAsync(client);

        Assert.True((await work.RefreshAsync(client, first.Refresh)).IsSuccessStatusCode);
        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.RefreshAsync(client, first.Refresh)));
    }

    [Theory]
    [InlineData(null, "invalid_request")]
    [InlineData("an-invented-token", "invalid_grant")]
    public async Task What_is_no_refresh_token_is_refused(string? token, string error) =>
        Assert.Equal(error, await IssuerWork.ErrorAsync(await work.RefreshAsync(await work.AddClientAsync(), token)));

    [Fact]
    public async Task An_access_token_does_not_refresh()
    {
        var client = await work.AddClientAsync();
        var tokens = await work.TokensAsync(client);

        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.RefreshAsync(client, tokens.Access)));
    }
}
