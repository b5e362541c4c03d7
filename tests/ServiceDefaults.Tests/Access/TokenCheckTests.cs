using System.Security.Cryptography;
using System.Text;
using EGov.TestKit;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EGov.ServiceDefaults.Tests.Access;

/// <summary>What is no token of ours, tried over HTTP against the real check.</summary>
public sealed class TokenCheckTests(LockedWebFixture fixture) : IClassFixture<LockedWebFixture>
{
    LockedWeb Web => fixture.Web;

    TestIssuer Issuer => fixture.Web.Issuer;

    [Fact]
    public async Task Good_token_of_a_machine_with_the_scope_is_let_in() =>
        Assert.Equal(200, await Web.StatusAsync(Issuer.Machine("records.load")));

    [Theory]
    [InlineData("iss", "http://issuer.test/id/")]
    [InlineData("iss", "HTTP://issuer.test/id")]
    [InlineData("iss", "http://other.test/id")]
    [InlineData("aud", "egov2")]
    [InlineData("aud", "EGOV")]
    [InlineData("sub", null)]
    [InlineData("client_id", null)]
    [InlineData("kind", null)]
    [InlineData("kind", "admin")]
    [InlineData("kind", 3)]
    [InlineData("exp", null)]
    [InlineData("exp", -31)]
    [InlineData("nbf", 40)]
    public async Task Token_that_says_something_else_is_refused(string claim, object? value)
    {
        var claims = Issuer.Claims("machine-1", "machine", ("scope", "records.load"));
        if (value is null)
        {
            claims.Remove(claim);
        }
        else
        {
            claims[claim] = claim is "exp" or "nbf" ? DateTimeOffset.UtcNow.ToUnixTimeSeconds() + (int)value : value;
        }
        await IsInvalidAsync(Issuer.Token(claims));
    }

    [Theory]
    [InlineData("exp", -20)]
    [InlineData("nbf", 20)]
    public async Task Clocks_may_differ_by_half_a_minute(string claim, int seconds)
    {
        var claims = Issuer.Claims("machine-1", "machine", ("scope", "records.load"));
        claims[claim] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + seconds;
        Assert.Equal(200, await Web.StatusAsync(Issuer.Token(claims)));
    }

    [Theory]
    [InlineData("JWT")]
    [InlineData("id+jwt")]
    [InlineData("AT+JWT")]
    [InlineData("")]
    public async Task Another_type_of_token_is_refused(string type) =>
        await IsInvalidAsync(Issuer.Token(Issuer.Claims("m", "machine", ("scope", "records.load")), type));

    [Theory]
    [InlineData("other")]
    [InlineData("../../../dev/null")]
    [InlineData("first' or '1'='1")]
    [InlineData("FIRST")]
    [InlineData("")]
    public async Task Key_id_that_is_not_of_the_set_is_refused(string id) => await IsInvalidAsync(Signed(
        new(new RsaSecurityKey(Issuer.Key.Rsa) { KeyId = id }, SecurityAlgorithms.RsaSha256)));

    [Fact]
    public async Task Key_of_somebody_else_under_our_id_is_refused() => await IsInvalidAsync(
        Signed(new(TestIssuer.NewKey("first"), SecurityAlgorithms.RsaSha256)));

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    public async Task Our_key_with_another_algorithm_is_refused(string algorithm) =>
        await IsInvalidAsync(Signed(new(Issuer.Key, algorithm)));

    [Fact]
    public async Task Public_key_used_as_a_shared_secret_is_refused()
    {
        foreach (var secret in new[]
        {
            Issuer.Key.Rsa.ExportSubjectPublicKeyInfo(), Issuer.Key.Rsa.ExportRSAPublicKey(),
            Encoding.UTF8.GetBytes(Issuer.Key.Rsa.ExportSubjectPublicKeyInfoPem()),
        })
        {
            await IsInvalidAsync(Signed(
                new(new SymmetricSecurityKey(secret) { KeyId = "first" }, SecurityAlgorithms.HmacSha256)));
        }
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("NONE")]
    [InlineData("")]
    [InlineData("RS256")]
    public async Task Token_without_a_signature_is_refused(string algorithm)
    {
        var payload = Issuer.Machine("records.load").Split('.')[1];
        var header = Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","typ":"at+jwt","kid":"first"}""");
        await IsInvalidAsync($"{header}.{payload}.");
    }

    [Theory]
    [InlineData("jku")]
    [InlineData("x5u")]
    [InlineData("jwk")]
    [InlineData("x5c")]
    [InlineData("crit")]
    public async Task Header_that_brings_a_key_or_a_rule_of_its_own_is_refused(string name)
    {
        using var mine = RSA.Create(2048);
        object value = name switch
        {
            "jwk" => JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(mine.ExportParameters(false))).N,
            "crit" => new[] { "exp" },
            _ => Issuer.Inside + "/keys",
        };
        await IsInvalidAsync(Issuer.Token(Issuer.Claims("m", "machine", ("scope", "records.load")),
            header: new() { [name] = value }));
    }

    [Fact]
    public async Task Changed_token_is_refused()
    {
        var parts = Issuer.Machine("nothing").Split('.');
        var other = Issuer.Machine("records.load").Split('.')[1];
        await IsInvalidAsync($"{parts[0]}.{other}.{parts[2]}");
        await IsInvalidAsync($"{parts[0]}.{parts[1]}.{parts[2]}.");
        await IsInvalidAsync($"{parts[0]}.{parts[1]}");
    }

    [Fact]
    public async Task Encrypted_token_is_refused()
    {
        var encrypted = new JsonWebTokenHandler().EncryptToken(Issuer.Machine("records.load"), new EncryptingCredentials(
            Issuer.Key, SecurityAlgorithms.RsaOAEP, SecurityAlgorithms.Aes256CbcHmacSha512));
        await IsInvalidAsync(encrypted);
    }

    [Theory]
    [InlineData("a.b.c")]
    [InlineData("....")]
    [InlineData("%00")]
    [InlineData("e30.e30.e30")]
    [InlineData("bm90anNvbg.e30.e30")]
    public async Task Nonsense_is_refused(string token) => await IsInvalidAsync(token);

    [Fact]
    public async Task Token_longer_than_any_is_refused_unread() => await IsInvalidAsync(
        Issuer.Token(Issuer.Claims("m", "machine", ("scope", "records.load " + new string('x', 8_192)))));

    [Theory]
    [InlineData("bearer")]
    [InlineData("BEARER")]
    public async Task Name_of_the_scheme_may_be_written_either_way(string scheme)
    {
        using var request = Request(scheme + " " + Issuer.Machine("records.load"));
        using var answer = await Web.Client.SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("Basic bWFjaGluZTpzZWNyZXQ=")]
    [InlineData("Bearer")]
    [InlineData("DPoP a.b.c")]
    public async Task Another_sort_of_credential_is_told_so(string credential)
    {
        using var request = Request(credential);
        using var answer = await Web.Client.SendAsync(request);
        await IsRefusedAsync(answer, 400, "OneTokenIsSent", "error=\"invalid_request\"");
    }

    [Fact]
    public async Task Two_tokens_are_refused_even_when_both_are_good()
    {
        var token = "Bearer " + Issuer.Machine("records.load");
        using var request = Request(token);
        request.Headers.TryAddWithoutValidation("Authorization", token);
        using var answer = await Web.Client.SendAsync(request);
        await IsRefusedAsync(answer, 400, "OneTokenIsSent", "error=\"invalid_request\"");
    }

    [Fact]
    public async Task Token_in_the_address_counts_as_none()
    {
        using var answer = await Web.SendAsync(null,
            $"/records/{LockedWeb.Commune}?access_token={Issuer.Machine("records.load")}");
        await IsRefusedAsync(answer, 401, "CallerIsKnown", "Bearer realm=\"egov\"");
        Assert.DoesNotContain("error", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_have_no_scopes_and_machines_no_grants_whatever_a_token_says()
    {
        var grants = TestIssuer.Grants(("directory-editor", LockedWeb.Province));
        Assert.Equal(403, await Web.StatusAsync(Issuer.Token(
            Issuer.Claims("c", "citizen", ("scope", "records.load"), ("grants", grants)))));
        Assert.Equal(403, await Web.StatusAsync(Issuer.Token(Issuer.Claims("m", "machine", ("grants", grants)))));
        Assert.Equal(403, await Web.StatusAsync(Issuer.Token(Issuer.Claims("o", "officer", ("scope", "records.load")))));
    }

    string Signed(SigningCredentials signing) =>
        Issuer.Token(Issuer.Claims("m", "machine", ("scope", "records.load")), signing: signing);

    static HttpRequestMessage Request(string credential)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/records/{LockedWeb.Commune}");
        request.Headers.TryAddWithoutValidation("Authorization", credential);
        return request;
    }

    async Task IsInvalidAsync(string token)
    {
        using var answer = await Web.SendAsync(token);
        await IsRefusedAsync(answer, 401, "CallerIsKnown", "error=\"invalid_token\"");
    }

    static async Task IsRefusedAsync(HttpResponseMessage answer, int status, string code, string challenge)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode} {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"\"{code}\"", body, StringComparison.Ordinal);
        Assert.Contains(challenge, answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }
}
