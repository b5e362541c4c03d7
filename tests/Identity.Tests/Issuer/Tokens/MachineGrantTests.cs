using System.Net;
using EGov.Identity.Clients;

namespace EGov.Identity.Tests.Issuer;

public sealed class MachineGrantTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly IssuerWork work = new(app);

    [Fact]
    public async Task A_machine_gets_a_token_for_itself_and_nothing_else()
    {
        var client = await work.AddClientAsync(ClientKind.Machine);

        var tokens = await Tokens.OfAsync(await work.TokenAsync(client, ("grant_type", "client_credentials")));

        Assert.Null(tokens.Refresh);
        Assert.Null(tokens.Id);
        var claims = Tokens.Payload(tokens.Access);
        Assert.Equal(client.Id, claims.GetProperty("sub").GetString());
        Assert.Equal(client.Id, claims.GetProperty("client_id").GetString());
        Assert.Equal("machine", claims.GetProperty("kind").GetString());
        Assert.Equal("egov", claims.GetProperty("aud").GetString());
        Assert.Equal("directory.read procedures.sync", claims.GetProperty("scope").GetString());
        Assert.Equal(
            ["aud", "client_id", "exp", "iat", "iss", "jti", "kind", "scope", "sub"],
            claims.EnumerateObject().Select(claim => claim.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_may_ask_for_less()
    {
        var client = await work.AddClientAsync(ClientKind.Machine);

        var tokens = await Tokens.OfAsync(await work.TokenAsync(
            client, ("grant_type", "client_credentials"), ("scope", "procedures.sync")));

        Assert.Equal("procedures.sync", tokens.Scope);
    }

    [Theory]
    [InlineData("procedures.import")]
    [InlineData("procedures.sync openid")]
    [InlineData("a  b")]
    public async Task It_may_not_ask_for_more(string scope)
    {
        var client = await work.AddClientAsync(ClientKind.Machine);

        Assert.Equal("invalid_scope", await IssuerWork.ErrorAsync(await work.TokenAsync(
            client, ("grant_type", "client_credentials"), ("scope", scope))));
    }

    [Theory]
    [InlineData(ClientKind.Web, "client_credentials", "unauthorized_client")]
    [InlineData(ClientKind.Public, "client_credentials", "unauthorized_client")]
    [InlineData(ClientKind.Machine, "authorization_code", "unauthorized_client")]
    [InlineData(ClientKind.Machine, "refresh_token", "unauthorized_client")]
    [InlineData(ClientKind.Web, "password", "unsupported_grant_type")]
    [InlineData(ClientKind.Web, "urn:ietf:params:oauth:grant-type:device_code", "unsupported_grant_type")]
    [InlineData(ClientKind.Web, "implicit", "unsupported_grant_type")]
    public async Task A_grant_that_is_not_for_it_is_refused(string kind, string grant, string error)
    {
        var client = await work.AddClientAsync(kind);

        Assert.Equal(error, await IssuerWork.ErrorAsync(await work.TokenAsync(client, ("grant_type", grant))));
    }

    [Fact]
    public async Task A_machine_has_no_userinfo()
    {
        var client = await work.AddClientAsync(ClientKind.Machine);
        var tokens = await Tokens.OfAsync(await work.TokenAsync(client, ("grant_type", "client_credentials")));

        var answer = await work.UserInfoAsync(tokens.Access);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("insufficient_scope", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }
}
