using System.Net;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Tests.Http;
using EGov.ServiceDefaults.Tests.Messaging;
using EGov.TestKit;
using Microsoft.AspNetCore.Builder;

namespace EGov.ServiceDefaults.Tests.Data;

public sealed class DatabaseCheckTests
{
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
}
