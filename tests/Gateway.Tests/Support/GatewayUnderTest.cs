using System.Net.Http.Json;
using System.Text.Json;
using EGov.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;

namespace EGov.Gateway.Tests.Support;

/// <summary>The gateway on a real port, in front of two real services.</summary>
internal sealed class GatewayUnderTest : IAsyncDisposable
{
    readonly WebApplicationFactory<Program> factory;

    GatewayUnderTest(
        WebApplicationFactory<Program> factory, TestIssuer issuer, Upstream directory, Upstream procedures,
        Upstream portal)
    {
        this.factory = factory;
        Issuer = issuer;
        Directory = directory;
        Procedures = procedures;
        Portal = portal;
        Address = factory.ClientOptions.BaseAddress;
        Client = NewClient();
    }

    public TestIssuer Issuer { get; }

    public Upstream Directory { get; }

    public Upstream Procedures { get; }

    public Upstream Portal { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<GatewayUnderTest> StartAsync(params (string Key, string Value)[] settings)
    {
        var issuer = await TestIssuer.StartAsync();
        var directory = await Upstream.StartAsync();
        var procedures = await Upstream.StartAsync();
        var portal = await Upstream.StartAsync();
        var started = Factory([
            ("services:directory:http:0", directory.Address),
            ("services:identity:http:0", directory.Address), ("services:dossiers:http:0", directory.Address),
            ("services:procedures:http:0", procedures.Address), ("services:portal:http:0", portal.Address),
            .. issuer.Settings, .. settings,
        ]);
        started.StartServer();
        return new(started, issuer, directory, procedures, portal);
    }

    public static WebApplicationFactory<Program> Factory(params (string Key, string Value)[] settings)
    {
        var plain = new WebApplicationFactory<Program>();
        var configured = plain.WithWebHostBuilder(host =>
        {
            host.UseSetting("urls", "http://127.0.0.1:0");
            foreach (var (key, value) in settings)
            {
                host.UseSetting(key, value);
            }
        });
        configured.UseKestrel();
        return configured;
    }

    public HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    public async Task<Seen> SeenAsync(HttpRequestMessage request)
    {
        using var answer = await Client.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, answer.ToString());
        return (await answer.Content.ReadFromJsonAsync<Seen>())!;
    }

    public Task<Seen> SeenAsync(string target) => SeenAsync(new HttpRequestMessage(HttpMethod.Get, target));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await factory.DisposeAsync();
        await Directory.DisposeAsync();
        await Procedures.DisposeAsync();
        await Portal.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}

/// <summary>One gateway for all facts of a class.</summary>
public class GatewayFixture : IAsyncLifetime
{
    internal GatewayUnderTest Gateway { get; private set; } = null!;

    public async Task InitializeAsync() => Gateway = await GatewayUnderTest.StartAsync(
        ("Gateway:RateLimits:reads:Burst", "100000"), ("Gateway:RateLimits:pages:Burst", "100000"),
        ("Gateway:RateLimits:imports:Burst", "100000"));

    public async Task DisposeAsync() => await Gateway.DisposeAsync();
}

internal static class ProblemAssertions
{
    /// <summary>The answer is problem+json of that status and refusal code, with words for a person.</summary>
    public static async Task<JsonElement> IsProblemAsync(this HttpResponseMessage answer, int status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
        return problem;
    }
}
