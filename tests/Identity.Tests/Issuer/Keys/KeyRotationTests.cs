using EGov.Identity.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EGov.Identity.Tests.Issuer;

/// <summary>Each test moves the clock, so each has a service of its own.</summary>
public sealed class KeyRotationTests : IAsyncLifetime
{
    readonly IdentityApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_key_is_published_a_day_before_it_signs_and_a_day_after()
    {
        var work = new IssuerWork(app);
        var client = await work.AddClientAsync(ClientKind.Machine);
        var first = await SignerAsync(work, client);
        Assert.Equal([first], await PublishedAsync(work));

        app.Time.Pass(TimeSpan.FromDays(89) + TimeSpan.FromMinutes(1));
        Assert.Equal(first, await SignerAsync(work, client));
        var both = await PublishedAsync(work);
        Assert.Equal(2, both.Length);
        Assert.Contains(first, both);

        app.Time.Pass(TimeSpan.FromDays(1));
        var second = await SignerAsync(work, client);
        Assert.NotEqual(first, second);
        Assert.Equal(both, await PublishedAsync(work));

        app.Time.Pass(TimeSpan.FromDays(1));
        Assert.Equal([second], await PublishedAsync(work));
    }

    [Fact]
    public async Task At_every_hour_of_two_years_each_token_verifies_with_what_was_published_before_it_was_signed()
    {
        var work = new IssuerWork(app);
        var client = await work.AddClientAsync(ClientKind.Machine);
        var seen = new HashSet<string>();
        JsonWebKeySet? before = null;
        for (var step = 0; step < 2 * 365 * 2; step++)
        {
            var token = await TokenAsync(work, client);
            seen.Add(Tokens.Header(token).GetProperty("kid").GetString()!);
            Assert.True(await VerifiesAsync(token, before ?? await KeysAsync(work)), $"step {step}");
            before = await KeysAsync(work);
            Assert.InRange(before.Keys.Count, 1, 2);
            app.Time.Pass(TimeSpan.FromHours(12));
        }
        Assert.Equal(9, seen.Count);
    }

    static async Task<string> TokenAsync(IssuerWork work, Client client) =>
        (await Tokens.OfAsync(await work.TokenAsync(client, ("grant_type", "client_credentials")))).Access;

    static async Task<string> SignerAsync(IssuerWork work, Client client) =>
        Tokens.Header(await TokenAsync(work, client)).GetProperty("kid").GetString()!;

    static async Task<JsonWebKeySet> KeysAsync(IssuerWork work) =>
        new(await work.Http.GetStringAsync("/id/.well-known/jwks.json"));

    static async Task<string[]> PublishedAsync(IssuerWork work) =>
        [.. (await KeysAsync(work)).Keys.Select(key => key.Kid).Order(StringComparer.Ordinal)];

    static async Task<bool> VerifiesAsync(string token, JsonWebKeySet keys) =>
        (await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = IssuerWork.Issuer, ValidAudience = "egov", ValidTypes = ["at+jwt"],
            IssuerSigningKeys = keys.GetSigningKeys(), ValidateLifetime = false, TryAllIssuerSigningKeys = false,
        })).IsValid;
}
