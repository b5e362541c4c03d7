using System.Net;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Tests.Http;
using EGov.ServiceDefaults.Tests.Messaging;
using EGov.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Data;

public sealed class DatabaseSetupTests
{
    [Fact]
    public void Missing_connection_string_is_named_as_the_variable_to_set()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Open(text: null));

        Assert.Contains("ConnectionStrings__work-db", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_waits_long_for_a_database_that_is_away_and_statements_are_prepared()
    {
        await using var source = Open("Host=127.0.0.1;Database=work");
        var settings = new NpgsqlConnectionStringBuilder(source.ConnectionString);

        Assert.InRange(settings.Timeout, 1, 5);
        Assert.InRange(settings.CommandTimeout, 1, 30);
        Assert.Equal((100, 2), (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages));
        Assert.Equal("service", settings.ApplicationName);
    }

    [Fact]
    public async Task What_the_connection_string_says_itself_wins()
    {
        await using var source = Open("Host=127.0.0.1;Timeout=60;Max Auto Prepare=0;Application Name=other");
        var settings = new NpgsqlConnectionStringBuilder(source.ConnectionString);

        Assert.Equal((60, 0, "other"), (settings.Timeout, settings.MaxAutoPrepare, settings.ApplicationName));
    }

    [Fact]
    public async Task Service_lives_but_is_not_ready_while_its_database_is_away()
    {
        await using var web = await SampleWeb.StartAsync(Use($"Host=127.0.0.1;Port={FreePort.Next()};Database=work"));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(web, "/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(web, "/health/ready"));
    }

    [Fact]
    public async Task Service_is_ready_when_its_database_answers()
    {
        var database = await TestPostgres.NewDatabaseAsync();
        await using var web = await SampleWeb.StartAsync(Use(database));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(web, "/health/ready"));
    }

    static Action<WebApplicationBuilder> Use(string database) => builder =>
    {
        builder.Configuration["ConnectionStrings:work-db"] = database;
        builder.AddDatabase<SampleDb>("work-db");
    };

    static async Task<HttpStatusCode> StatusAsync(SampleWeb web, string path)
    {
        using var answer = await web.Client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    static NpgsqlDataSource Open(string? text) => DatabaseSetup.Open(new ConfigurationBuilder().AddInMemoryCollection(
        [new("ConnectionStrings:work-db", text)]).Build(), "work-db", "service");
}
