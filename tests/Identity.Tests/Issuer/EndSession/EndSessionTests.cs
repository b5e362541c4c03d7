using System.Net;
using EGov.Identity.Clients;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Identity.Tests.Issuer;

public sealed class EndSessionTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    const string Left = "https://client.example/left";

    readonly IssuerWork work = new(app);

    [Fact]
    public async Task With_a_hint_the_session_ends_and_the_browser_goes_where_the_client_wants()
    {
        var client = await work.AddClientAsync();
        var (cookie, tokens) = await SignInAsync(client);

        var answer = await LeaveAsync(cookie, ("id_token_hint", tokens.Id), ("post_logout_redirect_uri", Left),
            ("state", "a b"), ("client_id", client.Id));

        Assert.Equal(Left + "?state=a%20b", answer.Headers.Location?.OriginalString);
        Assert.Contains("expires=Thu, 01 Jan 1970",
            answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.RefreshAsync(client, tokens.Refresh)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await work.UserInfoAsync(tokens.Access)).StatusCode);
        Assert.StartsWith("/id/dang-nhap?",
            (await work.AuthorizeAsync(cookie, IssuerWork.Request(client))).Headers.Location!.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_token_that_has_expired_is_still_a_hint()
    {
        var client = await work.AddClientAsync();
        var (cookie, tokens) = await SignInAsync(client);
        app.Time.Pass(TimeSpan.FromMinutes(10));

        Assert.Equal("/", (await LeaveAsync(cookie, ("id_token_hint", tokens.Id))).Headers.Location?.ToString());
        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(await work.RefreshAsync(client, tokens.Refresh)));
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("access")]
    public async Task What_is_no_id_token_of_ours_ends_nothing(string hint)
    {
        var client = await work.AddClientAsync();
        var (cookie, tokens) = await SignInAsync(client);

        var answer = await LeaveAsync(cookie, ("id_token_hint", hint == "access" ? tokens.Access : hint));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await work.RefreshAsync(client, tokens.Refresh)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Without_a_hint_the_person_is_asked()
    {
        var client = await work.AddClientAsync();
        var (cookie, tokens) = await SignInAsync(client);

        Assert.Equal("/id/dang-xuat", (await LeaveAsync(cookie)).Headers.Location?.ToString());
        Assert.True((await work.RefreshAsync(client, tokens.Refresh)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Another_session_of_the_same_person_goes_on()
    {
        var client = await work.AddClientAsync();
        var account = await app.AddAccountAsync();
        var (cookie, tokens) = await SignInAsync(client, account);
        var (_, other) = await SignInAsync(client, account);

        await LeaveAsync(cookie, ("id_token_hint", tokens.Id));

        Assert.True((await work.RefreshAsync(client, other.Refresh)).IsSuccessStatusCode);
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
