using System.Text.Json;
using EGov.Identity.Accounts;

namespace EGov.Identity.Tests.Issuer;

public sealed class TokenClaimsTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    static readonly string[] OfPeople =
        ["amr", "aud", "auth_time", "client_id", "exp", "iat", "iss", "jti", "kind", "scope", "sid", "sub"];

    readonly IssuerWork work = new(app);

    [Fact]
    public async Task An_access_token_says_what_it_is_and_how_long()
    {
        var client = await work.AddClientAsync();
        var account = await app.AddAccountAsync(AccountKind.Citizen);

        var access = (await work.TokensAsync(client, account)).Access;

        var (header, claims) = (Tokens.Header(access), Tokens.Payload(access));
        Assert.Equal("at+jwt", header.GetProperty("typ").GetString());
        Assert.Equal("RS256", header.GetProperty("alg").GetString());
        Assert.NotEmpty(header.GetProperty("kid").GetString()!);
        Assert.Equal(IssuerWork.Issuer, claims.GetProperty("iss").GetString());
        Assert.Equal("egov", claims.GetProperty("aud").GetString());
        Assert.Equal(account.Id.ToString(), claims.GetProperty("sub").GetString());
        Assert.Equal(300, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
        Assert.Equal(["pwd", "otp"], claims.GetProperty("amr").EnumerateArray().Select(one => one.GetString()));
    }

    [Fact]
    public async Task A_citizens_access_token_holds_no_grants_and_nothing_personal()
    {
        var account = await app.AddAccountAsync(AccountKind.Citizen);

        var access = (await work.TokensAsync(await work.AddClientAsync(), account)).Access;

        Assert.Equal(OfPeople, Names(Tokens.Payload(access)));
        var text = Tokens.Payload(access).ToString();
        Assert.DoesNotContain(account.Name, text, StringComparison.Ordinal);
        Assert.DoesNotContain(account.UserName!, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_third_partys_access_token_opens_no_service_of_ours()
    {
        var client = await work.AddClientAsync(change: client => client.IsFirstParty = false);
        var account = await app.AddAccountAsync();
        await work.SaveAsync(db => db.Add(new EGov.Identity.Issuer.Consent
        {
            AccountId = account.Id, ClientId = client.Id, Scope = "openid profile", GivenAt = app.Time.GetUtcNow(),
        }));

        var tokens = await work.TokensAsync(client, account);

        Assert.Equal(IssuerWork.Issuer, Tokens.Payload(tokens.Access).GetProperty("aud").GetString());
        Assert.Equal(OfPeople, Names(Tokens.Payload(tokens.Access)));
        Assert.True((await work.UserInfoAsync(tokens.Access)).IsSuccessStatusCode);
    }

    static IEnumerable<string> Names(JsonElement claims) =>
        claims.EnumerateObject().Select(claim => claim.Name).Order(StringComparer.Ordinal);
}
