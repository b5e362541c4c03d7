using System.Net;
using EGov.Identity.Clients;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Identity.Tests.Issuer;

public sealed class LogoutTargetTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    const string Left = "https://client.example/left";

    readonly IssuerWork work = new(app);

    [Theory]
    [InlineData("https://client.example/left/")]
    [InlineData("https://client.example/back")]
    [InlineData("https://evil.example/")]
    public async Task A_target_that_is_not_registered_is_not_gone_to_and_nothing_ends(string target)
    {
        var client = await work.AddClientAsync();
        var (cookie, tokens) = await SignInAsync(client);

        var answer = await LeaveAsync(cookie, ("id_token_hint", tokens.Id), ("post_logout_redirect_uri", target));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await work.RefreshAsync(client, tokens.Refresh)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_target_of_another_client_is_not_gone_to()
    {
        var client = await work.AddClientAsync(change: client => client.PostLogoutRedirectUris = []);
        var other = await work.AddClientAsync();
        var (cookie, tokens) = await SignInAsync(client);

        Assert.Equal(HttpStatusCode.BadRequest, (await LeaveAsync(cookie, ("id_token_hint", tokens.Id),
            ("post_logout_redirect_uri", Left))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await LeaveAsync(cookie, ("id_token_hint", tokens.Id),
            ("post_logout_redirect_uri", Left), ("client_id", other.Id))).StatusCode);
    }

    async Task<(string Cookie, Tokens Tokens)> SignInAsync(Client client, Accounts.Account? account = null)
    {
        var cookie = await app.SignInAsync(account ?? await app.AddAccountAsync());
        var code = IssuerWork.CodeOf(await work.AuthorizeAsync(cookie, IssuerWork.Request(client)));
        return (cookie, await Tokens.OfAsync(await work.ExchangeAsync(client, code)));
    }

    Task<HttpResponseMessage> LeaveAsync(string cookie, params (string Name, string? Value)[] request) =>
        work.SendAsync(cookie, QueryHelpers.AddQueryString("/id/connect/endsession",
            request.Select(one => new KeyValuePair<string, string?>(one.Name, one.Value))));
}
