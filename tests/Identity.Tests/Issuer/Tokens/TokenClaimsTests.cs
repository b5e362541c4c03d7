using System.Text.Json;
using EGov.Identity.Accounts;
using EGov.Identity.Grants;

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
    public async Task An_officers_grants_are_the_posts_of_today()
    {
        var person = Guid.NewGuid();
        var unit = Guid.NewGuid();
        await work.SaveAsync(db => db.AddRange(
            Post(person, unit, "receiver", "2026-01-01", "2026-12-31"),
            Post(person, unit, "leader", "2026-11-24", null),
            Post(person, unit, "auditor", "2020-01-01", "2026-11-23"),
            Post(Guid.NewGuid(), unit, "clerk", "2026-01-01", null)));

        var tokens = await work.TokensAsync(
            await work.AddClientAsync(), await app.AddAccountAsync(AccountKind.Officer, person));

        Assert.Equal(
            JsonSerializer.Serialize<object[]>([
                new { role = "leader", unit, from = "2026-11-24" },
                new { role = "receiver", unit, from = "2026-01-01", to = "2026-12-31" },
            ]),
            Tokens.Payload(tokens.Access).GetProperty("grants").GetRawText());
    }

    [Fact]
    public async Task An_officer_without_a_post_has_an_empty_list_of_grants()
    {
        var tokens = await work.TokensAsync(await work.AddClientAsync());

        Assert.Equal("[]", Tokens.Payload(tokens.Access).GetProperty("grants").GetRawText());
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

    static PostCopy Post(Guid person, Guid unit, string role, string from, string? to) => new()
    {
        PersonId = person, PostId = Guid.NewGuid(), UnitId = unit, Role = role, Kind = "regular",
        ValidFrom = DateOnly.Parse(from), ValidTo = to is null ? null : DateOnly.Parse(to),
    };
}
