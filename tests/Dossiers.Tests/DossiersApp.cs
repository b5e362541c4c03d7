using System.Net.Http.Json;
using System.Text.Json;
using EGov.ServiceDefaults.Access;
using EGov.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace EGov.Dossiers.Tests;

/// <summary>
/// The service over a fresh real database on Wednesday, 25 November 2026, 10:00 in Vietnam; time stands until a test
/// moves it. Background work is left out.
/// </summary>
public sealed class DossiersApp : IAsyncLifetime
{
    readonly Dictionary<string, string> settings;
    WebApplicationFactory<DossiersDb> factory = null!;
    TestIssuer issuer = null!;

    public DossiersApp() : this([])
    {
    }

    /// <summary>With more configuration.</summary>
    internal DossiersApp(Dictionary<string, string> settings) => this.settings = settings;

    public DossiersDatabase Database { get; } = new();

    /// <summary>Where contents lie.</summary>
    public string Files { get; } = Path.Combine(Repository.Artifacts, "tests", $"files-{Guid.NewGuid():N}");

    public MovedTime Time { get; } = new();

    /// <summary>More of the configuration, given before it starts.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public Guid Province { get; private set; }

    /// <summary>The commune whose dossiers tests are about.</summary>
    public Guid Commune { get; private set; }

    public Guid OtherCommune { get; private set; }

    public IServiceProvider Services => factory.Services;

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        issuer = await TestIssuer.StartAsync(Time);
        factory = new WebApplicationFactory<DossiersDb>().WithWebHostBuilder(host => Settings.Concat(settings)
            .Aggregate(host, (built, setting) => built.UseSetting(setting.Key, setting.Value))
            .UseSetting("ConnectionStrings:dossiers-db", Database.ConnectionString)
            .UseSetting("ConnectionStrings:events-db", Database.ConnectionString)
            .UseSetting("Clock:ClocksDiffer", "100000.00:00:00")
            .UseSetting("Files:Folder", Files)
            .UseSetting("services:procedures:http:0", "http://procedures.test")
            .Trust(issuer)
            .ConfigureServices(services =>
            {
                services.RemoveAll<IHostedService>();
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
            }));
        Province = await Database.AddUnitAsync("Tỉnh Một", "province", gso: "68");
        Commune = await Database.AddUnitAsync("Xã Đây", "commune", Province, "22915");
        OtherCommune = await Database.AddUnitAsync("Xã Kia", "commune", Province, "22916");
        await Database.AddProcedureAsync(SampleOffers.Marriage);
        var since = new DateOnly(2020, 1, 1);
        factory.Services.GetRequiredService<UnitTree>().Replace(
            [new(Province, null, since), new(Commune, Province, since), new(OtherCommune, Province, since)]);
    }

    public async Task DisposeAsync()
    {
        await factory.DisposeAsync();
        await issuer.DisposeAsync();
        await Database.DisposeAsync();
        if (Directory.Exists(Files))
        {
            Directory.Delete(Files, recursive: true);
        }
    }

    /// <summary>An officer of a unit, who tells that it is for a dossier.</summary>
    public HttpClient Officer(Guid unit, params string[] roles) =>
        factory.CreateDefaultClient(new TokenHandler(() => issuer.Officer(unit, roles), "dossier"));

    public HttpClient Citizen(string subject = "citizen-1") =>
        factory.CreateDefaultClient(new TokenHandler(() => issuer.Citizen(subject)));

    /// <summary>Nobody.</summary>
    public HttpClient Public => factory.CreateClient();

    /// <summary>Sends a body; the tag and key are headers where they are given.</summary>
    public static Task<HttpResponseMessage> PostAsync(
        HttpClient client, string address, object body, string? etag = null, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/dossiers" + address)
        {
            Content = JsonContent.Create(body),
        };
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        }
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }
        return client.SendAsync(request);
    }

    /// <summary>Codes of the refusals of a problem.</summary>
    public static async Task<string[]> RefusalsAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return [.. problem.GetProperty("refusals").EnumerateArray().Select(one => one.GetProperty("code").GetString()!)];
    }
}

/// <summary>A clock that tests move.</summary>
public sealed class MovedTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
