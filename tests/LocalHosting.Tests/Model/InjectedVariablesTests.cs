using Aspire.Hosting;
using EGov.LocalHosting.Running;
using EGov.LocalHosting.Tests.Support;

namespace EGov.LocalHosting.Tests.Model;

/// <summary>The variables have the names and forms that Aspire injects.</summary>
public sealed class InjectedVariablesTests
{
    [Fact]
    public async Task Connection_strings_and_parameters_reach_the_process()
    {
        await using var app =
            new TestApplication(folder: null, "--ConnectionStrings:kafka", "broker:9092", "--Parameters:key", "k1");
        var redis = app.Builder.AddRedis("redis");
        var database = app.Builder.AddPostgres("postgres").AddDatabase("events-db", "events");
        app.AddShell("service", "env > variables.new; mv variables.new variables; sleep 600")
            .WithReference(redis).WithReference(database).WithReference(app.Builder.AddConnectionString("kafka"))
            .WithEnvironment("Loader__Secret", app.Builder.AddParameter("key", secret: true))
            .WithEnvironment("PLAIN", "words with spaces");

        var variables = await VariablesAsync(app);

        Assert.Equal("broker:9092", variables["ConnectionStrings__kafka"]);
        Assert.Matches("^127.0.0.1:[0-9]+,password=[0-9a-f]{32}$", variables["ConnectionStrings__redis"]);
        Assert.Matches("^Host=127.0.0.1;Port=[0-9]+;Username=postgres;Password=[0-9a-f]{32};Database=events$",
            variables["ConnectionStrings__events-db"]);
        Assert.Equal("k1", variables["Loader__Secret"]);
        Assert.Equal("words with spaces", variables["PLAIN"]);
        Assert.Equal("service", variables["OTEL_SERVICE_NAME"]);
        Assert.Equal("service.instance.id=service", variables["OTEL_RESOURCE_ATTRIBUTES"]);
    }

    [Fact]
    public async Task Endpoints_and_services_reach_the_process()
    {
        await using var app = new TestApplication();
        var other = app.Builder.AddProject("procedures", "../services/Procedures/Procedures.csproj").WithHttpEndpoint();
        var service = app.AddShell(
            "service", "env > variables.new; mv variables.new variables; nc -lk -p $PORT || sleep 600")
            .WithHttpEndpoint(env: "PORT").WithReference(other);
        service.WithEnvironment("SELF", service.GetEndpoint("http"));

        var variables = await VariablesAsync(app);

        Assert.Equal($"{app.State("service").Port}", variables["PORT"]);
        Assert.Equal(app.State("service").Url, variables["SELF"]);
        Assert.Equal(app.State("procedures").Url, variables["services__procedures__http__0"]);
        Assert.False(variables.ContainsKey("ASPNETCORE_URLS"));
    }

    [Fact]
    public async Task Missing_parameter_that_is_no_secret_says_its_name()
    {
        await using var app = new TestApplication();
        app.AddShell("service", "sleep 600").WithEnvironment("X", app.Builder.AddParameter("wanted"));

        await app.StartAsync();
        await app.ReachAsync("service", Phase.Failed);

        Assert.Contains("Parameters:wanted", app.State("service").Message, StringComparison.Ordinal);
    }

    static async Task<IReadOnlyDictionary<string, string>> VariablesAsync(TestApplication app)
    {
        await app.StartAsync();
        await app.WrittenAsync("variables");
        return (await File.ReadAllLinesAsync(app.PathOf("variables"))).Where(line => line.Contains('='))
            .Select(line => line.Split('=', 2)).DistinctBy(pair => pair[0])
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }
}
