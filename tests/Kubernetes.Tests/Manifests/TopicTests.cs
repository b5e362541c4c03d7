using System.Text.Json;
using EGov.TestKit;

namespace EGov.Kubernetes.Tests.Manifests;

public sealed class TopicTests
{
    const long Day = 86_400_000;

    [Fact]
    public void The_cluster_has_the_topics_of_the_topics_file()
    {
        var file = Path.Combine(Repository.Root, "ServiceDefaults", "Messaging", "topics.json");
        using var topics = JsonDocument.Parse(File.ReadAllText(file));

        Assert.Equal(topics.RootElement.EnumerateArray().Select(Describe).Order(StringComparer.Ordinal),
            BaseFolder.OfKind("KafkaTopic").Select(Describe).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_acknowledged_event_survives_the_loss_of_a_broker() =>
        Assert.All(BaseFolder.OfKind("KafkaTopic"), topic =>
        {
            Assert.Equal("3", topic.Text("spec/replicas"));
            Assert.Equal("2", topic.Text("spec/config/min.insync.replicas"));
        });

    static string Describe(JsonElement topic)
    {
        var days = topic.GetProperty("retentionDays");
        var retention = days.ValueKind is JsonValueKind.Null ? -1 : days.GetInt64() * Day;
        var cleanup = topic.GetProperty("compacted").GetBoolean() ? "compact" : "delete";
        return $"{topic.GetProperty("name")} {topic.GetProperty("partitions")} {cleanup} {retention}";
    }

    static string Describe(Manifest topic) =>
        $"{topic.Name} {topic.Text("spec/partitions")} {topic.Text("spec/config/cleanup.policy")} "
        + topic.Text("spec/config/retention.ms");
}
