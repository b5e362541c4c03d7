using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.Testing;
using EGov.TestKit;

namespace EGov.Journeys.Tests.Support;

/// <summary>The whole AppHost, started once for the tests of a collection, with data of its own.</summary>
public abstract class WholeStand(params string[] args) : IAsyncLifetime
{
    static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    static readonly string[] Limits =
        [.. new[] { "reads", "imports", "pages" }.SelectMany(policy => new[] { "PerSecond", "Burst" }
            .Select(size => $"Gateway__RateLimits__{policy}__{size}"))];

    // One for all stands of the process: stands may start at once, and they hear of its keys by the environment.
    static readonly Lazy<Task<TestIssuer>> Shared = new(() => TestIssuer.StartAsync());

    DistributedApplication? app;

    /// <summary>Whose tokens the services of this stand believe.</summary>
    protected TestIssuer Issuer { get; private set; } = null!;

    public DistributedApplication App => app ?? throw new InvalidOperationException("not started");

    /// <summary>A client of the gateway that edits and publishes procedures.</summary>
    public HttpClient Operator { get; private set; } = new();

    /// <summary>A client of the gateway as anybody has it.</summary>
    public HttpClient Citizen { get; private set; } = new();

    public virtual async Task InitializeAsync()
    {
        // Processes of the stand inherit where the keys of the tests' issuer are.
        Issuer = await Shared.Value;
        Environment.SetEnvironmentVariable("Identity__Inside", Issuer.Inside);
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>(
            ["--Identity:Issuer", TestIssuer.Name, .. args]);
        app = await builder.BuildAsync();
        await app.StartAsync();
        using var limit = new CancellationTokenSource(Limit);
        await app.ResourceNotifications.WaitForResourceHealthyAsync("gateway", limit.Token);
        Citizen = app.CreateHttpClient("gateway");
        Operator = new HttpClient(new TokenHandler(EditorToken) { InnerHandler = new SocketsHttpHandler() })
        {
            BaseAddress = Citizen.BaseAddress,
        };
    }

    public virtual async Task DisposeAsync()
    {
        Citizen.Dispose();
        Operator.Dispose();
        await (app?.DisposeAsync() ?? default);
    }

    /// <summary>Starts a stand whose door lets one client ask as fast as it can.</summary>
    protected static async Task WithoutLimitsAsync(Func<Task> start)
    {
        // Processes of the stand inherit what this one has; taken back for the stands after it.
        Array.ForEach(Limits, limit => Environment.SetEnvironmentVariable(limit, "1000000"));
        await start();
        Array.ForEach(Limits, limit => Environment.SetEnvironmentVariable(limit, null));
    }

    string EditorToken() => Issuer.Officer(Guid.Empty, "procedure-editor", "procedure-publisher");

    /// <summary>Kills a resource's process as a crash would, and waits until it is healthy again.</summary>
    public async Task KillAsync(string resource)
    {
        using var limit = new CancellationTokenSource(Limit);
        var starts = App.States[resource].Starts;
        System.Diagnostics.Process.GetProcessById(App.States[resource].Pid!.Value).Kill();
        while (App.States[resource].Starts == starts)
        {
            await Task.Delay(50, limit.Token);
        }
        await App.ResourceNotifications.WaitForResourceHealthyAsync(resource, limit.Token);
    }

    /// <summary>Asks until the answer is as wanted; what is not yet there comes by the event log.</summary>
    public async Task<JsonElement> UntilAsync(
        string path, Func<JsonElement, bool> wanted, int seconds = 60, HttpClient? by = null)
    {
        var last = "no answer";
        for (var tries = 0; tries < seconds * 4; tries++)
        {
            using var answer = await (by ?? Operator).GetAsync(path);
            last = await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode && JsonSerializer.Deserialize<JsonElement>(last) is var told && wanted(told))
            {
                return told;
            }
            await Task.Delay(250);
        }
        throw new TimeoutException($"{path} did not become as wanted: {last[..Math.Min(600, last.Length)]}");
    }
}

/// <summary>Nothing but what Debian has.</summary>
public sealed class EmbeddedStand() : WholeStand("--engines", "embedded")
{
    public const string Name = "embedded engines";
}

[CollectionDefinition(EmbeddedStand.Name)]
public sealed class EmbeddedStandTests : ICollectionFixture<EmbeddedStand>;
