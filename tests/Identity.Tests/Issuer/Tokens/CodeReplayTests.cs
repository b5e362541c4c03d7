using System.Net;

namespace EGov.Identity.Tests.Issuer;

public sealed class CodeReplayTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly IssuerWork work = new(app);

    [Fact]
    public async Task A_code_shown_with_a_wrong_verifier_is_dead_for_the_right_one_too()
    {
        var client = await work.AddClientAsync();
        var code = await work.CodeAsync(client);
        await work.ExchangeAsync(client, code, ("code_verifier", new string('x', 43)));

        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.ExchangeAsync(client, code)));
    }

    [Fact]
    public async Task A_replayed_code_is_refused_and_voids_the_tokens_it_brought()
    {
        var client = await work.AddClientAsync();
        var code = await work.CodeAsync(client);
        var tokens = await Tokens.OfAsync(await work.ExchangeAsync(client, code));

        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.ExchangeAsync(client, code)));

        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.RefreshAsync(client, tokens.Refresh)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await work.UserInfoAsync(tokens.Access)).StatusCode);
    }

    [Fact]
    public async Task A_code_of_another_client_is_refused_and_dead()
    {
        var (client, thief) = (await work.AddClientAsync(), await work.AddClientAsync());
        var code = await work.CodeAsync(client);

        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.ExchangeAsync(thief, code)));
        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.ExchangeAsync(client, code)));
    }
}
