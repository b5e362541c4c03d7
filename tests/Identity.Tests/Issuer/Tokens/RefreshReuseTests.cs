namespace EGov.Identity.Tests.Issuer;

public sealed class RefreshReuseTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly IssuerWork work = new(app);

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
}
