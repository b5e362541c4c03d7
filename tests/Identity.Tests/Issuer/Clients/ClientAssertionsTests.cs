using System.Net;
using System.Text;
using EGov.Identity.Clients;
using EGov.Identity.Issuer;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Tests.Issuer;

public sealed class ClientAssertionsTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly IssuerWork work = new(app);

    [Fact]
    public async Task A_client_that_signs_is_let_in()
    {
        using var keys = new ClientKeys();
        var client = await work.AddClientAsync(ClientKind.Machine, keys.Give);

        Assert.True((await SendAsync(keys.Assertion(client.Id, app.Time.GetUtcNow()))).IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("aud", "https://another.example")]
    [InlineData("aud", "http://localhost/id/")]
    [InlineData("aud", null)]
    [InlineData("iss", "somebody")]
    [InlineData("iss", null)]
    [InlineData("sub", "somebody")]
    [InlineData("sub", null)]
    [InlineData("jti", null)]
    [InlineData("jti", "\0")]
    [InlineData("exp", null)]
    [InlineData("exp", -31L)]
    [InlineData("exp", 601L)]
    [InlineData("nbf", 31L)]
    public async Task An_assertion_that_says_something_else_is_refused(string claim, object? value)
    {
        using var keys = new ClientKeys();
        var client = await work.AddClientAsync(ClientKind.Machine, keys.Give);
        var now = app.Time.GetUtcNow();

        var assertion = keys.Assertion(client.Id, now, claims =>
        {
            claims.Remove(claim);
            if (value is not null)
            {
                claims[claim] = value is long seconds ? now.AddSeconds(seconds).ToUnixTimeSeconds() : value;
            }
        });

        await IsRefusedAsync(assertion);
    }

    [Fact]
    public async Task An_assertion_for_another_server_too_is_refused()
    {
        using var keys = new ClientKeys();
        var client = await work.AddClientAsync(ClientKind.Machine, keys.Give);

        await IsRefusedAsync(keys.Assertion(client.Id, app.Time.GetUtcNow(),
            claims => claims["aud"] = new[] { IssuerWork.Issuer, "https://another.example" }));
    }

    [Fact]
    public async Task A_second_use_is_refused()
    {
        using var keys = new ClientKeys();
        var client = await work.AddClientAsync(ClientKind.Machine, keys.Give);
        var assertion = keys.Assertion(client.Id, app.Time.GetUtcNow());
        await SendAsync(assertion);

        await IsRefusedAsync(assertion);
    }

    [Fact]
    public async Task A_key_that_is_not_registered_is_refused_even_under_a_registered_name()
    {
        using var keys = new ClientKeys();
        using var forger = new ClientKeys();
        var client = await work.AddClientAsync(ClientKind.Machine, keys.Give);
        var forged = forger.Credentials;
        forged.Key.KeyId = keys.KeyId;

        await IsRefusedAsync(forger.Assertion(client.Id, app.Time.GetUtcNow()));
        await IsRefusedAsync(forger.Assertion(client.Id, app.Time.GetUtcNow(), credentials: forged));
    }

    [Fact]
    public async Task A_mac_made_with_the_public_key_is_refused()
    {
        using var keys = new ClientKeys();
        var client = await work.AddClientAsync(ClientKind.Machine, keys.Give);
        var mac = new SigningCredentials(
            new SymmetricSecurityKey(Encoding.UTF8.GetBytes(keys.JwkSet)) { KeyId = keys.KeyId }, "HS256");

        await IsRefusedAsync(keys.Assertion(client.Id, app.Time.GetUtcNow(), credentials: mac));
    }

    [Fact]
    public async Task An_unsigned_assertion_is_refused()
    {
        using var keys = new ClientKeys();
        var client = await work.AddClientAsync(ClientKind.Machine, keys.Give);
        var payload = keys.Assertion(client.Id, app.Time.GetUtcNow()).Split('.')[1];
        var header = Base64UrlEncoder.Encode($$"""{"alg":"none","kid":"{{keys.KeyId}}"}""");

        await IsRefusedAsync($"{header}.{payload}.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("e30.e30.e30")]
    [InlineData("not a token")]
    public async Task What_is_no_token_is_refused(string assertion) =>
        await IsRefusedAsync(assertion.Length == 0 ? "x" : assertion);

    [Fact]
    public async Task A_client_with_a_secret_may_not_sign_instead()
    {
        using var keys = new ClientKeys();
        var client = await work.AddClientAsync(ClientKind.Machine);

        await IsRefusedAsync(keys.Assertion(client.Id, app.Time.GetUtcNow()));
    }

    async Task IsRefusedAsync(string assertion)
    {
        var answer = await SendAsync(assertion);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("invalid_client", await IssuerWork.ErrorAsync(answer));
    }

    Task<HttpResponseMessage> SendAsync(string assertion) => work.PostAsync("/id/connect/token", null,
        ("grant_type", "client_credentials"), ("client_assertion", assertion),
        ("client_assertion_type", ClientSignIn.AssertionType));
}
