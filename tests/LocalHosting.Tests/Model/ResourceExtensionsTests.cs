using Aspire.Hosting;
using EGov.LocalHosting.Tests.Support;

namespace EGov.LocalHosting.Tests.Model;

public sealed class ResourceExtensionsTests
{
    [Fact]
    public void Name_is_given_once()
    {
        var builder = new TestApplication().Builder;
        builder.AddRedis("redis");

        Assert.Throws<InvalidOperationException>(() => builder.AddParameter("Redis"));
    }

    [Fact]
    public void Unknown_endpoint_and_unconfigured_connection_say_their_names()
    {
        var builder = new TestApplication().Builder;
        var service = builder.AddExecutable("service", "true", "/").WithHttpEndpoint();

        Assert.Contains("admin", Assert.Throws<InvalidOperationException>(() => service.GetEndpoint("admin")).Message,
            StringComparison.Ordinal);
        Assert.Contains("elsewhere", Assert.Throws<InvalidOperationException>(() =>
            builder.AddConnectionString("elsewhere")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_without_a_name_of_its_own_is_called_as_the_resource()
    {
        await using var app = new TestApplication();
        var database = app.Builder.AddPostgres("postgres").AddDatabase("work");

        Assert.EndsWith(";Database=work", await database.Resource.GetConnectionStringAsync(), StringComparison.Ordinal);
    }
}
