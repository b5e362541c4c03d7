using System.Text.Json;

namespace EGov.Identity.Tests.Issuer;

public sealed class IdTokenTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly IssuerWork work = new(app);

    [Fact]
    public async Task An_id_token_is_for_the_client_and_holds_the_name_only_under_profile()
    {
        var client = await work.AddClientAsync();
        var account = await app.AddAccountAsync();

        var whole = await work.TokensAsync(client, account);
        var bare = await work.TokensAsync(client, account, "openid");

        var claims = Tokens.Payload(whole.Id!);
        Assert.Equal("JWT", Tokens.Header(whole.Id!).GetProperty("typ").GetString());
        Assert.Equal(client.Id, claims.GetProperty("aud").GetString());
        Assert.Equal(account.Name, claims.GetProperty("name").GetString());
        Assert.Equal("officer", claims.GetProperty("kind").GetString());
        Assert.Equal(
            ["amr", "aud", "auth_time", "exp", "iat", "iss", "nonce", "sid", "sub"], Names(Tokens.Payload(bare.Id!)));
    }

    static IEnumerable<string> Names(JsonElement claims) =>
        claims.EnumerateObject().Select(claim => claim.Name).Order(StringComparer.Ordinal);
}
