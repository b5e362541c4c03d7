using System.Net;
using System.Net.Sockets;
using Aspire.Hosting;
using EGov.LocalHosting.Running;
using EGov.LocalHosting.Tests.Support;

namespace EGov.LocalHosting.Tests.Running;

public sealed class PortChoiceTests
{
    [Fact]
    public void Same_folder_and_endpoint_get_the_same_port_in_the_next_run()
    {
        var first = new PortChoice("/a").Take("redis/tcp", wanted: null);

        Assert.Equal(first, new PortChoice("/a").Take("redis/tcp", wanted: null));
        Assert.InRange(first, 15_000, 31_000);
    }

    [Fact]
    public void Two_endpoints_never_share_a_port()
    {
        var ports = new PortChoice("/a");

        var taken = Enumerable.Range(0, 500).Select(_ => ports.Take("same", wanted: null)).ToList();

        Assert.Equal(500, taken.Distinct().Count());
    }

    [Fact]
    public void Wanted_port_that_is_busy_gives_the_next_free_one()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var busy = ((IPEndPoint)other.LocalEndpoint).Port;

        Assert.InRange(new PortChoice("/a").Take("gateway/http", busy), busy + 1, busy + 1_000);
    }

    [Fact]
    public async Task Two_applications_run_at_once_and_one_folder_holds_only_one()
    {
        await using var one = new TestApplication();
        await using var two = new TestApplication();
        one.Builder.AddRedis("redis", port: 16_379);
        two.Builder.AddRedis("redis", port: 16_379);
        await one.StartAsync();
        await one.ReachAsync("redis", Phase.Running);
        await two.StartAsync();
        await two.ReachAsync("redis", Phase.Running);

        await using var intruder = new TestApplication(one.Folder);
        await Assert.ThrowsAsync<IOException>(intruder.StartAsync);

        Assert.NotEqual(one.State("redis").Port, two.State("redis").Port);
    }
}
