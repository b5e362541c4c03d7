using EGov.Dossiers.LookUpDossier;
using EGov.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Dossiers.Tests.LookUpDossier;

public sealed class LookUpCountsTests : IAsyncLifetime
{
    readonly PrivateRedis redis = new();

    public Task InitializeAsync() => redis.StartAsync();

    public async Task DisposeAsync() => await redis.DisposeAsync();

    [Fact]
    public async Task Two_replicas_count_together_and_go_on_alone_while_Redis_is_away()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:redis"] = redis.ConnectionString, ["LookUp:PerNumber"] = "2",
        }).Build();
        using var ofOne = new LookUpCounts(settings, NullLogger<LookUpCounts>.Instance);
        using var ofOther = new LookUpCounts(settings, NullLogger<LookUpCounts>.Instance);
        var (one, other) = (new LookUpLimits(settings, ofOne, new MovedTime()), new LookUpLimits(settings, ofOther, new MovedTime()));
        Assert.Null(await one.TryAsync("68-1", "a"));
        Assert.Null(await other.TryAsync("68-1", "b"));
        Assert.NotNull(await one.TryAsync("68-1", "c"));
        Assert.Null(await one.TryAsync("68-2", "c"));
        await redis.StopAsync();
        Assert.Null(await other.TryAsync("68-1", "d"));
        Assert.Null(await other.TryAsync("68-1", "d"));
        Assert.NotNull(await other.TryAsync("68-1", "d"));
    }

    [Fact]
    public async Task A_window_later_it_may_be_tried_again()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["LookUp:PerNumber"] = "1", ["LookUp:Window"] = "00:10:00" }).Build();
        using var counts = new LookUpCounts(settings, NullLogger<LookUpCounts>.Instance);
        var time = new MovedTime();
        var limits = new LookUpLimits(settings, counts, time);
        Assert.Null(await limits.TryAsync("68-1", "a"));
        Assert.Equal(600, await limits.TryAsync("68-1", "a"));
        time.Now = time.Now.AddMinutes(10);
        Assert.Null(await limits.TryAsync("68-1", "a"));
    }
}
