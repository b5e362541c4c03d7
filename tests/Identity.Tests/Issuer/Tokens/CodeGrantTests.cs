using System.Net;
using EGov.Identity.Clients;
using EGov.Identity.Issuer;
using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Tests.Issuer;

public sealed class CodeGrantTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly IssuerWork work = new(app);

    [Theory]
    [InlineData(ClientKind.Web)]
    [InlineData(ClientKind.Public)]
    public async Task A_code_brings_access_refresh_and_id_token(string kind)
    {
        var client = await work.AddClientAsync(kind);

        var tokens = await work.TokensAsync(client);

        Assert.NotNull(tokens.Refresh);
        Assert.NotNull(tokens.Id);
        Assert.Equal("openid profile", tokens.Scope);
        Assert.Equal(300, tokens.ExpiresIn);
    }

    [Fact]
    public async Task A_client_that_does_not_refresh_gets_no_refresh_token()
    {
        var client = await work.AddClientAsync(change: client => client.Refreshes = false);

        Assert.Null((await work.TokensAsync(client)).Refresh);
    }

    [Theory]
    [InlineData("code_verifier", "another-verifier-of-forty-three-characters-")]
    [InlineData("code_verifier", "short")]
    [InlineData("code_verifier", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")]
    [InlineData("redirect_uri", "https://client.example/back/")]
    [InlineData("code", "an-invented-code")]
    public async Task Another_value_than_was_given_is_refused(string name, string value)
    {
        var client = await work.AddClientAsync();

        var answer = await work.ExchangeAsync(client, await work.CodeAsync(client), (name, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("invalid_grant", await IssuerWork.ErrorAsync(answer));
    }

    [Theory]
    [InlineData("code")]
    [InlineData("redirect_uri")]
    [InlineData("code_verifier")]
    [InlineData("grant_type")]
    public async Task A_missing_value_is_named_as_a_bad_request(string name)
    {
        var client = await work.AddClientAsync();

        var answer = await work.ExchangeAsync(client, await work.CodeAsync(client), (name, null));

        Assert.Equal("invalid_request", await IssuerWork.ErrorAsync(answer));
    }

    [Fact]
    public async Task The_database_holds_no_code_and_no_refresh_token_as_it_is()
    {
        var client = await work.AddClientAsync();
        var code = await work.CodeAsync(client);
        var tokens = await Tokens.OfAsync(await work.ExchangeAsync(client, code));

        var family = await work.AskAsync(db => db.Set<TokenFamily>().SingleAsync(row => row.ClientId == client.Id));
        var refresh = await work.AskAsync(db => db.Set<RefreshToken>().SingleAsync(row => row.FamilyId == family.Id));

        Assert.Equal(Secrets.HashOf(code), family.CodeHash);
        Assert.Equal(Secrets.HashOf(tokens.Refresh!), refresh.Hash);
        Assert.Equal(32, refresh.Hash.Length);
    }
}
