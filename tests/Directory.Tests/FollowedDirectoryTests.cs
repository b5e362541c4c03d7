using System.Text.Json.Nodes;
using EGov.Directory.LoadUnits;
using EGov.Directory.Tests.LoadUnits;
using EGov.TestKit;

namespace EGov.Directory.Tests;

/// <summary>A province of the seeds, told over a real log to a service that keeps its own copy.</summary>
public sealed class FollowedDirectoryTests
{
    [Fact]
    public Task Over_the_PostgreSQL_log_the_copy_equals_the_directory() => FollowAsync(null);

    [NeedsKafkaFact]
    public async Task Over_Kafka_the_copy_equals_the_directory() =>
        await FollowAsync((await KafkaBroker.OfProcessAsync()).Address);

    static async Task FollowAsync(string? kafka)
    {
        await using var followed = await DirectoryFollowers.StartAsync(kafka);
        using var output = new StringWriter();
        Assert.Equal(0, await LoadCommand.RunAsync(
            followed.Directory, ["--load", SeededDirectory.Manifest], output));
        var own = await followed.OwnAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!limit.IsCancellationRequested && !IsSame(own, await followed.CopiedAsync()))
        {
            await Task.Delay(200);
        }
        var copied = await followed.CopiedAsync();
        Assert.Equal(own.Count, copied.Count);
        Assert.All(own, unit => Assert.True(JsonNode.DeepEquals(unit.Value, copied[unit.Key]), $"{unit.Key}"));
    }

    static bool IsSame(Dictionary<Guid, JsonNode?> own, Dictionary<Guid, JsonNode?> copied) =>
        own.Count == copied.Count && own.All(unit => JsonNode.DeepEquals(unit.Value, copied.GetValueOrDefault(unit.Key)));
}
