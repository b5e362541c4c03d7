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
    public async Task A_second_use_voids_the_whole_family()
    {
        var client = await work.AddClientAsync();
        var first = await work.TokensAsync(client);
        var second = await Tokens.OfAsync(await work.RefreshAsync(client, first.Refresh));

        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.RefreshAsync(client, first.Refresh)));
        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.RefreshAsync(client, second.Refresh)));
    }

    [Fact]
    public async Task Another_family_of_the_same_person_lives_on()
    {
        var client = await work.AddClientAsync();
        var account = await app.AddAccountAsync();
        var (copied, other) = (await work.TokensAsync(client, account), await work.TokensAsync(client, account));
        await work.RefreshAsync(client, copied.Refresh);
        await work.RefreshAsync(client, copied.Refresh);

        Assert.True((await work.RefreshAsync(client, other.Refresh)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_token_shown_by_another_client_is_void_for_its_own_too()
    {
        var (client, thief) = (await work.AddClientAsync(), await work.AddClientAsync());
        var tokens = await work.TokensAsync(client);

        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.RefreshAsync(thief, tokens.Refresh)));
        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.RefreshAsync(client, tokens.Refresh)));
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
