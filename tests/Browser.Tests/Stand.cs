using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.Testing;
using EGov.TestKit;
using Microsoft.Playwright;

namespace EGov.Browser.Tests;

/// <summary>
/// The whole platform from its map, with the sample records published, and a browser before its door. Started once.
/// </summary>
public sealed class Stand : IAsyncLifetime
{
    const string LoaderSecret = "browser-tests-and-nobody-else-use-this";
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    DistributedApplication? application;
    IPlaywright? playwright;
    IBrowser? browser;

    /// <summary>As the issuer and the cookies know it.</summary>
    public Uri Door { get; } = new($"http://localhost:{FreePort.Next()}");

    public IBrowser Browser => browser ?? throw new InvalidOperationException("Not started.");

    /// <summary>Pictures of the pages, for people to look at.</summary>
    public static string Screens { get; } =
        Directory.CreateDirectory(Path.Combine(Repository.Artifacts, "screens")).FullName;

    public static string Portal { get; } = Path.Combine(Repository.Root, "services", "Portal");

    DistributedApplication Application => application ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        Assert.True(File.Exists(Path.Combine(Portal, "wwwroot", "assets", "manifest.json")),
            "The pages' assets are not built: npm ci and npm run build in services/Portal.");
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>(
            ["--engines", "embedded", "--citizens", "simulated", "--Parameters:seed-loader-secret", LoaderSecret,
                "--port", $"{Door.Port}"]);
        application = await builder.BuildAsync();
        await application.StartAsync();
        using var limit = new CancellationTokenSource(Patience);
        await application.ResourceNotifications.WaitForResourceHealthyAsync("gateway", limit.Token);
        await PublishSamplesAsync(limit.Token);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("EGOV_CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
                "--disable-background-networking", "--disable-component-update",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }
        playwright?.Dispose();
        if (application is not null)
        {
            await application.DisposeAsync();
        }
    }

    /// <summary>Connection string of one of the platform's databases.</summary>
    public async Task<string> DatabaseAsync(string name) => (await Application.GetConnectionStringAsync(name))!;

    /// <summary>Writes as the operator does; gives back the id of what was made.</summary>
    public async Task<Guid> MakeAsync(string address, object body, string id = "id")
    {
        using var door = Application.CreateHttpClient("gateway");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new("Bearer", await LoaderTokenAsync(door));
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var answer = await door.SendAsync(request);
        var told = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, told);
        return JsonSerializer.Deserialize<JsonElement>(told).GetProperty(id).GetGuid();
    }

    async Task PublishSamplesAsync(CancellationToken cancel)
    {
        using var door = Application.CreateHttpClient("gateway");
        var file = Path.Combine(Repository.Root, "tests", "Portal.Tests", "Data", "sample-procedures.jsonl");
        var records = (await File.ReadAllLinesAsync(file, cancel)).Length;
        using var request = new HttpRequestMessage(
            HttpMethod.Post, "/api/procedures/imports?format=portal&publish=true");
        request.Headers.Authorization = new("Bearer", await LoaderTokenAsync(door));
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Content = new StreamContent(File.OpenRead(file));
        request.Content.Headers.ContentType = new("application/x-ndjson");
        using var answer = await door.SendAsync(request, cancel);
        Assert.True(answer.StatusCode == HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync(cancel));
        var watch = Stopwatch.StartNew();
        while (await TotalAsync(door, cancel) < records)
        {
            Assert.True(watch.Elapsed < Patience, "The sample records are not searchable.");
            await Task.Delay(200, cancel);
        }
    }

    static async Task<string> LoaderTokenAsync(HttpClient door)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/id/connect/token")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["scope"] = "directory.load procedures.import",
            }),
        };
        request.Headers.Authorization = new(
            "Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"seed-loader:{LoaderSecret}")));
        using var answer = await door.SendAsync(request);
        var told = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, told.ToString());
        return told.GetProperty("access_token").GetString()!;
    }

    static async Task<int> TotalAsync(HttpClient door, CancellationToken cancel) =>
        (await door.GetFromJsonAsync<JsonElement>("/api/procedures?size=1", cancel)).GetProperty("total").GetInt32();
}

/// <summary>One stand and one browser for all tests.</summary>
[CollectionDefinition(Name)]
public sealed class OnTheStand : ICollectionFixture<Stand>
{
    public const string Name = "stand";
}
