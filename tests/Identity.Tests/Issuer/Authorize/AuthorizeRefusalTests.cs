using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace EGov.Identity.Tests.Issuer;

public sealed class AuthorizeRefusalTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly IssuerWork work = new(app);

    [Theory]
    [InlineData("redirect_uri", "https://evil.example/back")]
    [InlineData("redirect_uri", "https://client.example/back/")]
    [InlineData("redirect_uri", null)]
    [InlineData("client_id", "nobody")]
    [InlineData("client_id", null)]
    public async Task Without_a_registered_client_and_redirect_the_browser_is_sent_nowhere(string name, string? value)
    {
        var request = IssuerWork.Request(await work.AddClientAsync(), (name, value), ("response_type", "token"));

        var answer = await work.AuthorizeAsync(await app.SignInAsync(await app.AddAccountAsync()), request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
        Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("redirect_uri")]
    [InlineData("client_id")]
    public async Task A_client_or_redirect_that_comes_twice_is_sent_nowhere(string name)
    {
        var client = await work.AddClientAsync();
        var request = IssuerWork.Request(client).Append(new(name, IssuerWork.Request(client)[name]));

        var answer = await work.AuthorizeAsync(await app.SignInAsync(await app.AddAccountAsync()), request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("scope", "openid admin", "invalid_scope")]
    public async Task Any_other_fault_is_told_to_the_redirect_before_anybody_signs_in(
        string name, string? value, string error)
    {
        var request = IssuerWork.Request(await work.AddClientAsync(), (name, value));

        var answer = await work.AuthorizeAsync(null, request);

        Assert.StartsWith(IssuerWork.Redirect + "?", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        var back = QueryHelpers.ParseQuery(answer.Headers.Location.Query);
        Assert.Equal(error, back["error"]);
        Assert.Equal("s-1", back["state"]);
        Assert.Equal(IssuerWork.Issuer, back["iss"]);
    }
}
