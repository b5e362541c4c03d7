namespace EGov.Identity.Tests.Issuer;

public sealed class RefreshScopeTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly IssuerWork work = new(app);

    [Fact]
    public async Task Less_scope_may_be_asked_for_and_the_family_keeps_what_it_had()
    {
        var client = await work.AddClientAsync();
        var first = await work.TokensAsync(client);

        var less = await Tokens.OfAsync(await work.RefreshAsync(client, first.Refresh, "openid"));
        var whole = await Tokens.OfAsync(await work.RefreshAsync(client, less.Refresh));

        Assert.Equal("openid", less.Scope);
        Assert.Equal("openid profile", whole.Scope);
    }

    [Theory]
    [InlineData("openid profile directory.read")]
    [InlineData("open\"id")]
    public async Task More_scope_is_refused_and_the_token_is_not_used_up(string scope)
    {
        var client = await work.AddClientAsync();
        var tokens = await work.TokensAsync(client);

        Assert.Equal("invalid_scope", await IssuerWork.ErrorAsync(
            await work.RefreshAsync(client, tokens.Refresh, scope)));
        Assert.True((await work.RefreshAsync(client, tokens.Refresh)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_refreshed_id_token_has_no_nonce_and_the_old_time_of_sign_in()
    {
        var client = await work.AddClientAsync();
        var first = await work.TokensAsync(client);

        var second = await Tokens.OfAsync(await work.RefreshAsync(client, first.Refresh));

        var (before, after) = (Tokens.Payload(first.Id!), Tokens.Payload(second.Id!));
        Assert.Equal("n-1", before.GetProperty("nonce").GetString());
        Assert.False(after.TryGetProperty("nonce", out _));
        Assert.Equal(before.GetProperty("auth_time").GetInt64(), after.GetProperty("auth_time").GetInt64());
        Assert.Equal(before.GetProperty("sub").GetString(), after.GetProperty("sub").GetString());
    }
}
