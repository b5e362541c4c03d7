using EGov.Gateway.Routing;
using Microsoft.Extensions.Configuration;
using Yarp.ReverseProxy.Configuration;

namespace EGov.Gateway.Tests.Routing;

public sealed class ClusterAddressRulesTests
{
    [Fact]
    public async Task Cluster_gets_every_address_of_the_service_of_its_name()
    {
        var cluster = await ConfigureAsync("http://a:1", "https://b");

        Assert.Equal(["portal-0=http://a:1", "portal-1=https://b"],
            cluster.Destinations!.Select(one => $"{one.Key}={one.Value.Address}").Order());
    }

    [Fact]
    public async Task Service_without_an_address_is_refused_with_the_name_of_the_setting()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => ConfigureAsync());

        Assert.Equal("No address of 'portal': services:portal:http:0 is not configured.", refusal.Message);
    }

    [Theory]
    [InlineData("portal:80")]
    [InlineData("ftp://portal")]
    [InlineData("/pages")]
    [InlineData("")]
    public async Task Address_that_is_none_is_refused_with_its_text(string address)
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => ConfigureAsync(address));

        Assert.Equal($"The address of 'portal' is no http address: {address}", refusal.Message);
    }

    static async Task<ClusterConfig> ConfigureAsync(params string[] addresses) => await new RouteRules(
        new ConfigurationBuilder().AddInMemoryCollection(addresses.Index().ToDictionary(
            address => $"services:portal:http:{address.Index}", address => (string?)address.Item)).Build())
        .ConfigureClusterAsync(new ClusterConfig { ClusterId = "portal" }, default);
}
