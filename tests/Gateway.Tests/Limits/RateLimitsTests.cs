using System.Net;
using EGov.Gateway.Limits;
using EGov.Gateway.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace EGov.Gateway.Tests.Limits;

public sealed class RateLimitsTests
{
    static readonly (string, string)[] Small =
    [
        ("Gateway:RateLimits:reads:PerSecond", "1"), ("Gateway:RateLimits:reads:Burst", "5"),
        ("Gateway:TrustedProxies:0", "127.0.0.0/8"),
    ];

    [Fact]
    public async Task Client_that_asks_too_much_is_told_when_to_come_back()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(Small);
        var answers = await AskAsync(gateway, 12, client: null);
        Assert.InRange(answers.Count(answer => answer.IsSuccessStatusCode), 5, 7);
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        await refused.IsProblemAsync(429, "RequestsAreWithinLimit");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 10);
        Assert.True(gateway.Procedures.Requests <= 7);
    }

    [Fact]
    public async Task Waiting_as_told_helps()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(Small);
        var refused = (await AskAsync(gateway, 12, client: null)).Last();
        await Task.Delay(refused.Headers.RetryAfter!.Delta!.Value + TimeSpan.FromSeconds(0.5));
        Assert.True((await AskAsync(gateway, 1, client: null))[0].IsSuccessStatusCode);
    }

    [Fact]
    public async Task Whoever_shows_a_good_token_counts_by_it_wherever_it_is_sent_from()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(Small);
        var (one, other) = (gateway.Issuer.Citizen("one"), gateway.Issuer.Citizen("other"));
        for (var number = 0; number < 8; number++)
        {
            await AskAsync(gateway, 1, $"203.0.113.{number}", one);
        }
        Assert.False((await AskAsync(gateway, 1, "203.0.113.9", one))[0].IsSuccessStatusCode);
        Assert.True((await AskAsync(gateway, 1, "203.0.113.1", other))[0].IsSuccessStatusCode);
        Assert.True((await AskAsync(gateway, 1, "203.0.113.1"))[0].IsSuccessStatusCode);
    }

    [Fact]
    public async Task Tokens_that_are_not_good_count_for_the_place_they_come_from()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(Small);
        var guesses = new List<HttpResponseMessage>();
        for (var number = 0; number < 8; number++)
        {
            guesses.AddRange(await AskAsync(gateway, 1, "203.0.113.1", $"guess{number}.a.b"));
        }
        Assert.Equal(401, (int)guesses[0].StatusCode);
        Assert.Equal(429, (int)guesses[^1].StatusCode);
    }

    [Fact]
    public async Task Refused_writes_count_so_that_keys_cannot_be_guessed()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(Small);
        for (var number = 0; number < 5; number++)
        {
            using var guess = await gateway.Client.PostAsync("/api/procedures/1/publications", null);
            Assert.Equal(401, (int)guess.StatusCode);
        }
        using var next = await gateway.Client.PostAsync("/api/procedures/1/publications", null);
        await next.IsProblemAsync(429, "RequestsAreWithinLimit");
    }

    [Fact]
    public async Task Asking_how_far_an_import_is_does_not_count_as_an_import()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(
            [("Gateway:RateLimits:imports:PerSecond", "1"), ("Gateway:RateLimits:imports:Burst", "2")]);
        for (var number = 0; number < 8; number++)
        {
            using var progress = await gateway.Client.GetAsync("/api/procedures/imports/7");
            Assert.True(progress.IsSuccessStatusCode);
        }
        using var started = await gateway.Client.PostAsync("/api/procedures/imports", null);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, started.StatusCode);
    }

    [Fact]
    public async Task Clients_behind_a_trusted_proxy_count_apart()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(Small);
        Assert.Contains(await AskAsync(gateway, 8, "203.0.113.1"), answer => !answer.IsSuccessStatusCode);
        Assert.All(await AskAsync(gateway, 4, "203.0.113.2"), answer => Assert.True(answer.IsSuccessStatusCode));
    }

    [Fact]
    public async Task Address_claimed_before_the_trusted_proxy_is_not_believed()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(Small);
        var answers = new List<HttpResponseMessage>();
        for (var number = 0; number < 8; number++)
        {
            answers.AddRange(await AskAsync(gateway, 1, $"198.51.100.{number}, 203.0.113.9"));
        }
        Assert.Contains(answers, answer => (int)answer.StatusCode == 429);
    }

    [Theory]
    [InlineData("203.0.113.")]
    [InlineData("not an address ")]
    public async Task Without_a_trusted_proxy_no_claim_helps(string claim)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(Small[..2]);
        var answers = new List<HttpResponseMessage>();
        for (var number = 0; number < 8; number++)
        {
            answers.AddRange(await AskAsync(gateway, 1, claim + number));
        }
        Assert.Contains(answers, answer => (int)answer.StatusCode == 429);
    }

    [Theory]
    [InlineData("203.0.113.1", "203.0.113.1")]
    [InlineData("::ffff:203.0.113.1", "203.0.113.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData(null, "255.255.255.255")]
    public void Client_is_an_address_or_a_subnet_of_one_household(string? connection, string client)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = connection is null ? null : IPAddress.Parse(connection);
        Assert.Equal(IPAddress.Parse(client), ClientAddress.Of(http));
    }

    static async Task<List<HttpResponseMessage>> AskAsync(GatewayUnderTest gateway, int times, string? client,
        string? token = null)
    {
        var answers = new List<HttpResponseMessage>();
        for (var number = 0; number < times; number++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/procedures");
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", client);
            request.Headers.Authorization = token is null ? null : new("Bearer", token);
            answers.Add(await gateway.Client.SendAsync(request));
        }
        return answers;
    }
}
