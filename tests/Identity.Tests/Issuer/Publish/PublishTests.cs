using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Identity.Tests.Issuer;

public sealed class PublishTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly HttpClient http = app.NewClient();

    [Fact]
    public async Task The_metadata_offers_what_is_there_and_nothing_else()
    {
        var metadata = await http.GetFromJsonAsync<JsonElement>("/id/.well-known/openid-configuration");

        Assert.Equal(IssuerWork.Issuer, metadata.GetProperty("issuer").GetString());
        Assert.Equal(["code"], Texts(metadata, "response_types_supported"));
        Assert.Equal(["S256"], Texts(metadata, "code_challenge_methods_supported"));
        Assert.Equal(["authorization_code", "refresh_token", "client_credentials"],
            Texts(metadata, "grant_types_supported"));
        Assert.Equal(["client_secret_basic", "private_key_jwt", "none"],
            Texts(metadata, "token_endpoint_auth_methods_supported"));
        Assert.Equal(["RS256"], Texts(metadata, "id_token_signing_alg_values_supported"));
        Assert.True(metadata.GetProperty("authorization_response_iss_parameter_supported").GetBoolean());
        Assert.False(metadata.TryGetProperty("registration_endpoint", out _));
        Assert.False(metadata.TryGetProperty("device_authorization_endpoint", out _));
    }

    [Fact]
    public async Task Every_address_of_the_metadata_is_answered_here()
    {
        var metadata = await http.GetFromJsonAsync<JsonElement>("/id/.well-known/openid-configuration");
        var addresses = metadata.EnumerateObject()
            .Where(one => one.Name.EndsWith("_endpoint", StringComparison.Ordinal) || one.Name == "jwks_uri")
            .Select(one => one.Value.GetString()!).ToList();

        Assert.Equal(6, addresses.Count);
        foreach (var address in addresses)
        {
            Assert.StartsWith(IssuerWork.Issuer + "/", address, StringComparison.Ordinal);
            Assert.NotEqual(404, (int)(await http.GetAsync(new Uri(address).AbsolutePath)).StatusCode);
        }
    }

    [Fact]
    public async Task The_key_set_shows_public_members_only_and_may_be_kept_for_minutes()
    {
        var answer = await http.GetAsync("/id/.well-known/jwks.json");
        var keys = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal("public, max-age=300", answer.Headers.CacheControl?.ToString());
        var key = Assert.Single(keys.GetProperty("keys").EnumerateArray());
        Assert.Equal(["alg", "e", "kid", "kty", "n", "use"],
            key.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/id/connect/token")]
    [InlineData("/id/connect/revocation")]
    public async Task What_takes_secrets_takes_no_get(string path) =>
        Assert.Equal(405, (int)(await http.GetAsync(path)).StatusCode);

    static IEnumerable<string?> Texts(JsonElement metadata, string name) =>
        metadata.GetProperty(name).EnumerateArray().Select(one => one.GetString());
}
