using System.Net.Http.Json;
using System.Text.Json;
using EGov.Directory.LoadUnits;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Data;
using EGov.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace EGov.Directory.Tests;

/// <summary>The service over a fresh real database on 24 November 2026; background work is left out.</summary>
public sealed class DirectoryApp : IAsyncLifetime
{
    WebApplicationFactory<Program> factory = null!;
    TestIssuer issuer = null!;

    public DirectoryDatabase Database { get; } = new();

    /// <summary>Anybody.</summary>
    public HttpClient Public { get; private set; } = null!;

    /// <summary>The machine that loads units.</summary>
    public HttpClient Operator { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        issuer = await TestIssuer.StartAsync(new StoppedTime());
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("ConnectionStrings:directory-db", Database.ConnectionString)
            .UseSetting("ConnectionStrings:events-db", Database.ConnectionString)
            .Trust(issuer)
            .ConfigureServices(services =>
            {
                services.RemoveAll<IHostedService>();
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new StoppedTime()));
            }));
        Public = factory.CreateClient();
        Operator = factory.CreateDefaultClient(new TokenHandler(() => issuer.Machine("directory.load"), "administration"));
    }

    public async Task DisposeAsync()
    {
        await factory.DisposeAsync();
        await issuer.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>An officer with a role at a unit, of the units as they are now.</summary>
    public async Task<HttpClient> OfficerAsync(string role, Guid unit)
    {
        var links = await factory.Services.GetRequiredService<NpgsqlDataSource>().ListAsync(
            "select unit_id, parent_id, valid_from, valid_to from unit_versions", [],
            row => new UnitLink(row.GetGuid(0), row.IsDBNull(1) ? null : row.GetGuid(1),
                row.GetFieldValue<DateOnly>(2), row.IsDBNull(3) ? null : row.GetFieldValue<DateOnly>(3)), CancellationToken.None);
        factory.Services.GetRequiredService<UnitTree>().Replace(links);
        return factory.CreateDefaultClient(new TokenHandler(
            () => issuer.Officer(unit, role), role == "auditor" ? "inspection" : "administration"));
    }

    /// <summary>Words of the roles of the configuration.</summary>
    public IEnumerable<string> Roles => factory.Services.GetRequiredService<PostRoles>().All.Select(role => role.Name);

    /// <summary>Runs the load command; gives what it said.</summary>
    public async Task<string> LoadAsync(params string[] words)
    {
        using var output = new StringWriter();
        var code = await LoadCommand.RunAsync(factory.Services, ["--load", .. words], output);
        return code == 0 ? output.ToString() : throw new InvalidOperationException(output.ToString());
    }

    public async Task<JsonElement> GetAsync(string address) =>
        await (await Public.GetAsync("/api/directory/" + address)).EnsureSuccessStatusCode()
            .Content.ReadFromJsonAsync<JsonElement>();

    public Task<HttpResponseMessage> PostAsync(string address, object body, string? etag = null, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/directory/" + address)
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
        return Operator.SendAsync(request);
    }

    public async Task<Written> CreateAsync(
        string name, string level, Guid? parent = null, string? gso = null, string from = "2020-01-01")
    {
        object[] codes = gso is null ? [] : [new { kind = "gso", value = gso }];
        var answer = await PostAsync("units", new
        {
            unit = new { kind = "area", name, type = name.Split(' ')[0], level, parentId = parent, codes },
            validFrom = from,
            act = "1/NQ-HĐND",
        });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        return new(body.GetProperty("id").GetGuid(), body.GetProperty("sequence").GetInt64(),
            answer.Headers.ETag!.ToString());
    }

    public static async Task<string[]> RefusalsAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return [.. problem.GetProperty("refusals").EnumerateArray().Select(one => one.GetProperty("code").GetString()!)];
    }

    sealed class StoppedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);
    }
}

/// <summary>A unit as written: id, number of the write and tag.</summary>
public sealed record Written(Guid Id, long Sequence, string ETag);
