using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EGov.TestKit;

namespace EGov.Portal.Tests;

/// <summary>
/// The real procedures service as a process of its own, on a database of its own, with the sample records imported,
/// published and searchable.
/// </summary>
public sealed class RealProcedures : IAsyncLifetime
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    static readonly string Configuration =
        AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";

    readonly string folder = Path.Combine(Repository.Artifacts, "tests", "portal-" + Environment.ProcessId);
    readonly Dictionary<string, string> settings = [];
    Process? service;
    TestIssuer? issuer;
    PortalUnderTest? portal;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Next()}");

    /// <summary>An access token of somebody with roles.</summary>
    public string TokenOf(params (string Role, Guid Unit)[] held) =>
        issuer!.Token(issuer.Claims("officer-1", "officer", ("grants", TestIssuer.Grants(held))));

    /// <summary>The first column of the first row.</summary>
    public async Task<string?> TextAsync(string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(settings["ConnectionStrings__procedures-db"]);
        await using var command = source.CreateCommand(sql);
        return (string?)await command.ExecuteScalarAsync();
    }

    /// <summary>A portal before this service.</summary>
    public PortalUnderTest Portal => portal ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        settings["ConnectionStrings__procedures-db"] = await TestPostgres.NewDatabaseAsync();
        settings["ConnectionStrings__events-db"] = await TestPostgres.NewDatabaseAsync();
        settings["ASPNETCORE_URLS"] = Address.ToString();
        issuer = await TestIssuer.StartAsync();
        foreach (var (key, value) in issuer.Settings)
        {
            settings[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }
        settings["Search__Folder"] = folder;
        settings["Logging__LogLevel__Default"] = "Error";
        using (var migration = Start("--migrate"))
        {
            await migration.WaitForExitAsync();
            Assert.Equal(0, migration.ExitCode);
        }
        service = Start();
        portal = new PortalUnderTest(Address);
        using var http = new HttpClient(new TokenHandler(() => issuer.Machine("procedures.import"))
        {
            InnerHandler = new SocketsHttpHandler(),
        })
        { BaseAddress = Address };
        await UntilAsync("healthy", async () => (await http.GetAsync("health/ready")).IsSuccessStatusCode);
        await ImportAsync(http, "sample-procedures.jsonl");
        await UntilAsync("searchable", async () =>
            (await http.GetFromJsonAsync<JsonElement>("api/procedures?size=1")).GetProperty("total").GetInt32() >= 19);
    }

    public async Task DisposeAsync()
    {
        portal?.Dispose();
        if (service is { HasExited: false })
        {
            service.Kill(entireProcessTree: true);
            await service.WaitForExitAsync();
        }
        service?.Dispose();
        await (issuer?.DisposeAsync() ?? default);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Sends a file of records to be imported and published.</summary>
    static async Task ImportAsync(HttpClient http, string file)
    {
        var path = Path.Combine(Repository.Root, "tests", "Portal.Tests", "Data", file);
        using var lines = new StreamContent(File.OpenRead(path));
        lines.Headers.ContentType = new("application/x-ndjson");
        using var answer = await http.PostAsync("api/procedures/imports?format=portal&publish=true", lines);
        Assert.True(answer.StatusCode == HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
    }

    Process Start(params string[] arguments)
    {
        var home = Path.Combine(Repository.Root, "services", "Procedures");
        var program = Path.Combine(home, "bin", Configuration, "net10.0", "EGov.Procedures.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { WorkingDirectory = home };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }
        return Process.Start(start) ?? throw new InvalidOperationException("The procedures service did not start.");
    }

    static async Task UntilAsync(string state, Func<Task<bool>> isReached)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if (await isReached())
                {
                    return;
                }
            }
            catch (HttpRequestException) when (watch.Elapsed < Patience)
            {
                // Not listening yet.
            }
            Assert.True(watch.Elapsed < Patience, $"The procedures service is not {state} after {Patience}.");
            await Task.Delay(100);
        }
    }
}

/// <summary>One service for all tests that need it.</summary>
[CollectionDefinition(Name)]
public sealed class WithProcedures : ICollectionFixture<RealProcedures>
{
    public const string Name = "procedures";
}
