using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Identity.Tests.Issuer;

public sealed class AuthorizeEndpointTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly IssuerWork work = new(app);

    [Fact]
    public async Task Who_is_signed_in_is_sent_back_with_code_state_and_issuer()
    {
        var client = await work.AddClientAsync();
        var cookie = await app.SignInAsync(await app.AddAccountAsync());

        var answer = await work.AuthorizeAsync(cookie, IssuerWork.Request(client));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith(IssuerWork.Redirect + "?", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        var back = QueryHelpers.ParseQuery(answer.Headers.Location.Query);
        Assert.Equal(["code", "state", "iss"], back.Keys);
        Assert.Equal("s-1", back["state"]);
        Assert.Equal(IssuerWork.Issuer, back["iss"]);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Who_is_not_is_sent_to_the_login_page_that_leads_back_to_the_same_request()
    {
        var client = await work.AddClientAsync();

        var answer = await work.AuthorizeAsync(null, IssuerWork.Request(client));

        var login = answer.Headers.Location!.ToString();
        Assert.StartsWith("/id/dang-nhap?returnUrl=", login, StringComparison.Ordinal);
        var cookie = await app.SignInAsync(await app.AddAccountAsync());
        var after = await work.SendAsync(cookie, ReturnUrl(login));
        Assert.Equal("s-1", QueryHelpers.ParseQuery(after.Headers.Location!.Query)["state"]);
        Assert.True((await work.ExchangeAsync(client, IssuerWork.CodeOf(after))).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_redirect_with_a_query_of_its_own_keeps_it()
    {
        var client = await work.AddClientAsync(
            change: client => client.RedirectUris = ["https://client.example/b?x=1"]);
        var cookie = await app.SignInAsync(await app.AddAccountAsync());

        var answer = await work.AuthorizeAsync(
            cookie, IssuerWork.Request(client, ("redirect_uri", "https://client.example/b?x=1")));

        Assert.StartsWith("https://client.example/b?x=1&code=",
            answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_comes_back_as_it_was_whatever_it_holds()
    {
        const string state = "a&b=c#d é%41+\"<>\r\n";
        var client = await work.AddClientAsync();
        var cookie = await app.SignInAsync(await app.AddAccountAsync());

        var answer = await work.AuthorizeAsync(cookie, IssuerWork.Request(client, ("state", state)));

        Assert.Equal(state, QueryHelpers.ParseQuery(answer.Headers.Location!.Query)["state"]);
    }

    [Fact]
    public async Task A_form_is_sent_on_as_an_address_so_that_the_cookie_comes_along()
    {
        var client = await work.AddClientAsync();

        var answer = await work.PostAsync("/id/connect/authorize", null,
            [.. IssuerWork.Request(client).Select(one => (one.Key, one.Value))]);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith("/id/connect/authorize?", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        var cookie = await app.SignInAsync(await app.AddAccountAsync());
        Assert.NotEmpty(IssuerWork.CodeOf(await work.SendAsync(cookie, answer.Headers.Location.ToString())));
    }

    internal static string ReturnUrl(string login) =>
        QueryHelpers.ParseQuery(login[login.IndexOf('?')..])["returnUrl"].ToString();
}
