using System.Net;
using System.Text;
using System.Text.Json;
using EGov.Identity.Issuer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Tests.Issuer;

public sealed class ForgedTokenTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    readonly IssuerWork work = new(app);

    [Fact]
    public async Task What_the_forgeries_are_made_of_is_a_good_token_when_nothing_is_forged()
    {
        var tokens = await work.TokensAsync(await work.AddClientAsync());
        var ring = await app.Services.GetRequiredService<KeyRing>().ReadAsync(default);

        Assert.True((await work.UserInfoAsync(Sign(tokens, ring.Signer))).IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("an id token")]
    [InlineData("alg none")]
    [InlineData("alg None")]
    [InlineData("HS256 with the public key")]
    [InlineData("another key under our kid")]
    [InlineData("another key under its own kid")]
    [InlineData("a kid that is a path")]
    [InlineData("a kid that is SQL")]
    [InlineData("no kid")]
    [InlineData("a key in the header")]
    [InlineData("expired")]
    [InlineData("without an end")]
    [InlineData("another audience")]
    [InlineData("another issuer")]
    [InlineData("a changed payload")]
    public async Task A_forged_token_tells_nothing(string how)
    {
        var tokens = await work.TokensAsync(await work.AddClientAsync());

        await IsRefusedAsync(await ForgeAsync(how, tokens));
    }

    async Task<string> ForgeAsync(string how, Tokens tokens)
    {
        var ring = await app.Services.GetRequiredService<KeyRing>().ReadAsync(default);
        var jwks = await work.Http.GetStringAsync("/id/.well-known/jwks.json");
        using var rsa = System.Security.Cryptography.RSA.Create(2048);
        var (mine, ours) = (new RsaSecurityKey(rsa), ring.Signer.Key.KeyId);
        var parts = tokens.Access.Split('.');
        return how switch
        {
            "an id token" => tokens.Id!,
            "alg none" => Unsigned("none", ours, parts),
            "alg None" => Unsigned("None", ours, parts),
            "HS256 with the public key" => Sign(tokens, new(new SymmetricSecurityKey(
                Encoding.UTF8.GetBytes(new JsonWebKeySet(jwks).Keys[0].N)) { KeyId = ours }, "HS256")),
            "another key under our kid" => Sign(tokens, Rs256(mine, ours)),
            "another key under its own kid" => Sign(tokens, Rs256(mine, "mine")),
            "a kid that is a path" => Sign(tokens, Rs256(mine, "../../../../dev/null")),
            "a kid that is SQL" => Sign(tokens, Rs256(mine, "x' or '1'='1")),
            "no kid" => Sign(tokens, new(mine, "RS256")),
            "a key in the header" => Sign(tokens, Rs256(mine, "mine"), header: new Dictionary<string, object>
            {
                ["jwk"] = JsonSerializer.SerializeToElement(RsaKeys.Public(
                    "mine", Base64UrlEncoder.Encode(rsa.ExportParameters(false).Modulus), "AQAB")),
                ["jku"] = "https://evil.example/jwks.json",
            }),
            "expired" => Sign(tokens, ring.Signer, claims => claims["exp"] = app.Time.GetUtcNow().ToUnixTimeSeconds()),
            "without an end" => Sign(tokens, ring.Signer, claims => claims.Remove("exp")),
            "another audience" => Sign(tokens, ring.Signer, claims => claims["aud"] = "another"),
            "another issuer" => Sign(tokens, ring.Signer, claims => claims["iss"] = "https://another.example/id"),
            _ => $"{parts[0]}.{parts[1][..^1]}{(parts[1][^1] == 'A' ? 'B' : 'A')}.{parts[2]}",
        };
    }

    static string Sign(
        Tokens tokens, SigningCredentials credentials, Action<Dictionary<string, object>>? change = null,
        IDictionary<string, object>? header = null)
    {
        var claims = Tokens.Payload(tokens.Access).EnumerateObject()
            .ToDictionary(claim => claim.Name, claim => (object)claim.Value);
        claims["exp"] = Tokens.Payload(tokens.Access).GetProperty("exp").GetInt64();
        change?.Invoke(claims);
        var writer = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        return writer.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = "at+jwt", Claims = claims, SigningCredentials = credentials, AdditionalHeaderClaims = header,
        });
    }

    static SigningCredentials Rs256(RsaSecurityKey key, string kid)
    {
        key.KeyId = kid;
        return new(key, "RS256");
    }

    static string Unsigned(string algorithm, string kid, string[] parts) => Base64UrlEncoder.Encode(
        $$"""{"alg":"{{algorithm}}","typ":"at+jwt","kid":"{{kid}}"}""") + $".{parts[1]}.";

    async Task IsRefusedAsync(string token)
    {
        var answer = await work.UserInfoAsync(token);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("invalid_token", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }
}
