using System.Net.Http.Json;
using System.Text.Json;
using EGov.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace EGov.Procedures.Tests;

/// <summary>The service over a fresh real database, with a clock the test sets; background work is left out.</summary>
public sealed class ProceduresApp : IAsyncLifetime
{
    WebApplicationFactory<Program> factory = null!;
    TestIssuer issuer = null!;

    // One index of its own: two instances over one folder would delete each other's files.
    readonly DirectoryInfo index = Directory.CreateTempSubdirectory("egov-procedures-");

    public ProceduresDatabase Database { get; } = new();

    public ManualTime Time { get; } = new(Sample.Now);

    /// <summary>More of the connection string: another way to the same database.</summary>
    public string Through { get; init; } = "";

    public IServiceProvider Services => factory.Services;

    /// <summary>Anybody.</summary>
    public HttpClient Public { get; private set; } = null!;

    /// <summary>Somebody who edits and publishes procedures.</summary>
    public HttpClient Operator { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        issuer = await TestIssuer.StartAsync(Time);
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("ConnectionStrings:procedures-db", Database.ConnectionString + Through)
            .UseSetting("ConnectionStrings:events-db", Database.ConnectionString)
            .UseSetting("Search:Folder", index.FullName)
            .Trust(issuer)
            .ConfigureServices(services =>
            {
                services.RemoveAll<IHostedService>();
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
            }));
        Public = factory.CreateClient();
        Operator = factory.CreateDefaultClient(
            new TokenHandler(() => issuer.Officer(Guid.Empty, "procedure-editor", "procedure-publisher")));
    }

    public async Task DisposeAsync()
    {
        await factory.DisposeAsync();
        await issuer.DisposeAsync();
        await Database.DisposeAsync();
        index.Delete(recursive: true);
    }

    internal Task<HttpResponseMessage> SaveDraftAsync(ProcedureContent content, string? etag = null, DateOnly? basis = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"/api/procedures/{content.Code}/draft")
        {
            Content = JsonContent.Create(
                new { content, basisEffectiveFrom = basis, issuer = "province" }, options: ProcedureJson.Options),
        };
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        }
        return Operator.SendAsync(request);
    }

    internal Task<HttpResponseMessage> DecideAsync(
        string code, string type, DateOnly? effective = null, string? key = null, string number = "10/QĐ-UBND")
    {
        var today = EGov.WorkingTime.VietnamTime.DayOf(Time.GetUtcNow());
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/procedures/{code}/publications")
        {
            Content = JsonContent.Create(new { type, number, date = today, effectiveFrom = effective ?? today }),
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }
        return Operator.SendAsync(request);
    }

    internal async Task PublishAsync(ProcedureContent content, string type = "new", DateOnly? effective = null)
    {
        (await SaveDraftAsync(content)).EnsureSuccessStatusCode();
        (await DecideAsync(content.Code, type, effective)).EnsureSuccessStatusCode();
    }

    public async Task<JsonElement> GetAsync(string address) =>
        await (await Public.GetAsync(address)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();

    public static async Task<string[]> RefusalsAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return [.. problem.GetProperty("refusals").EnumerateArray().Select(one => one.GetProperty("code").GetString()!)];
    }
}
