using Aspire.Hosting;
using Aspire.Hosting.Testing;
using EGov.TestKit;

namespace EGov.Benchmarks.Harness;

/// <summary>Stores as <c>up</c> runs them, with data of their own that are thrown away.</summary>
internal sealed class Stores : IAsyncDisposable
{
    readonly DistributedApplication app;

    Stores(DistributedApplication app, string folder)
    {
        this.app = app;
        Folder = folder;
    }

    /// <summary>Thrown away at the end.</summary>
    public string Folder { get; }

    public static string? KafkaHome => Home("KAFKA_HOME", "kafka");

    public static string? ElasticsearchHome => Home("ELASTICSEARCH_HOME", "elasticsearch");

    /// <summary>Settings every service process takes.</summary>
    public List<(string Key, string Value)> Settings { get; } = [];

    /// <summary>Whose tokens they believe.</summary>
    public TestIssuer Issuer { get; private set; } = null!;

    public string Postgres { get; private set; } = "";

    public string? Kafka { get; private set; }

    public string? Elasticsearch { get; private set; }

    public static async Task<Stores> StartAsync(bool kafka = false, bool elasticsearch = false)
    {
        var data = Path.Combine(Repository.Artifacts, "bench", "run-" + Guid.NewGuid().ToString("N")[..8]);
        var builder = DistributedApplication.CreateBuilder(
            [
            "--artifacts", data, "--console", "off",
            "--KAFKA_HOME", KafkaHome ?? "", "--ELASTICSEARCH_HOME", ElasticsearchHome ?? "",
        ]);
        builder.AddPostgres("postgres");
        builder.AddRedis("redis");
        List<string> names = ["postgres", "redis"];
        if (kafka)
        {
            builder.AddKafka("kafka");
            names.Add("kafka");
        }
        if (elasticsearch)
        {
            builder.AddElasticsearch("elasticsearch");
            names.Add("elasticsearch");
        }
        var stores = new Stores(builder.Build(), data);
        await stores.app.StartAsync();
        foreach (var name in names)
        {
            await stores.app.ResourceNotifications.WaitForResourceHealthyAsync(name);
        }
        stores.Issuer = await TestIssuer.StartAsync();
        stores.Settings.AddRange(stores.Issuer.Settings);
        await stores.NameAsync(kafka, elasticsearch);
        return stores;
    }

    public string Database(string name) => $"{Postgres};Database={name}";

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Issuer.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    async Task NameAsync(bool kafka, bool elasticsearch)
    {
        Postgres = (await app.GetConnectionStringAsync("postgres"))!;
        Settings.Add(("ConnectionStrings:redis", (await app.GetConnectionStringAsync("redis"))!));
        Settings.Add(("ConnectionStrings:procedures-db", Database("procedures")));
        Settings.Add(("ConnectionStrings:dossiers-db", Database("dossiers")));
        Settings.Add(("services:procedures:http:0", "http://127.0.0.1:1"));
        Settings.Add(("ConnectionStrings:events-db", Database("events")));
        if (kafka)
        {
            Kafka = (await app.GetConnectionStringAsync("kafka"))!;
            Settings.Add(("ConnectionStrings:kafka", Kafka));
        }
        if (elasticsearch)
        {
            Elasticsearch = (await app.GetConnectionStringAsync("elasticsearch"))!;
            Settings.Add(("ConnectionStrings:elasticsearch", Elasticsearch));
        }
    }

    static string? Home(string variable, string engine)
    {
        var shared = Path.Combine(Repository.Shared ?? "", "engines", engine);
        return Environment.GetEnvironmentVariable(variable) is { Length: > 0 } home ? home
            : Directory.Exists(shared) ? shared : null;
    }
}
