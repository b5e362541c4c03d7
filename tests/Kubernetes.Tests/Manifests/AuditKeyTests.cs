using EGov.TestKit;

namespace EGov.Kubernetes.Tests.Manifests;

public sealed class AuditKeyTests
{
    const string Key = "Audit__Key";

    [Fact]
    public void Every_service_with_a_database_signs_its_audit_with_a_key_of_its_own_from_a_secret()
    {
        var keys = Audited.Select(service => (service.Name, Secret: SecretOf(service))).ToList();

        Assert.All(keys, key => Assert.Equal($"{key.Name}-audit/key", key.Secret));
        Assert.Equal(keys.Count, keys.Select(key => key.Secret).Distinct().Count());
        Assert.Equal(["directory", "dossiers", "identity", "procedures"], keys.Select(key => key.Name));
    }

    [Fact]
    public void The_secrets_are_in_the_runbook()
    {
        var runbook = File.ReadAllText(Path.Combine(Repository.Root, "docs", "runbooks", "start-and-stop.md"));

        Assert.All(Audited, service => Assert.Contains($"`{service.Name}-audit`", runbook, StringComparison.Ordinal));
    }

    /// <summary>Heads go by the event log: who seals must get there, and its topic must never forget.</summary>
    [Fact]
    public void Every_service_can_tell_its_heads_and_keep_those_of_the_others()
    {
        var topic = BaseFolder.OfKind("KafkaTopic").Single(topic => topic.Name == "audit");

        Assert.Equal("-1", topic.Text("spec/config/retention.ms"));
        Assert.All(Audited, service =>
        {
            Assert.Contains("egov/uses-kafka=true", BaseFolder.Labels(service));
            Assert.Contains("strimzi.io/cluster, kafka", Manifest.At(BaseFolder.OfKind("NetworkPolicy")
                .Single(policy => policy.Name == service.Name).Root, "spec/egress")!.ToString(),
                StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_overlay_without_Kafka_has_none_of_its_topics()
    {
        var local = File.ReadAllText(Path.Combine(Repository.Root, "k8s", "overlays", "local", "kustomization.yaml"));

        Assert.All(BaseFolder.OfKind("KafkaTopic"), topic => Assert.Contains(
            $"kind: KafkaTopic, metadata: {{ name: {topic.Name} }}, $patch: delete", local, StringComparison.Ordinal));
    }

    static IEnumerable<Manifest> Audited => BaseFolder.Services
        .Where(service => BaseFolder.Labels(service).Contains("egov/uses-postgres=true"));

    static string? SecretOf(Manifest service) => service.Containers.SelectMany(one => Manifest.List(one, "env"))
        .Where(entry => entry["name"].ToString() == Key)
        .Select(entry => Manifest.At(entry, "valueFrom/secretKeyRef/name") + "/"
            + Manifest.At(entry, "valueFrom/secretKeyRef/key")).SingleOrDefault();
}
