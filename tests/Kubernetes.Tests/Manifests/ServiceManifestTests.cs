using YamlDotNet.RepresentationModel;

namespace EGov.Kubernetes.Tests.Manifests;

public sealed class ServiceManifestTests
{
    public static TheoryData<string> Names => [.. BaseFolder.Services.Select(service => service.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_service_has_one_file_with_all_it_needs(string name)
    {
        var kinds = BaseFolder.All.Where(manifest => manifest.File == name + ".yaml")
            .Where(manifest => manifest.Name == name).Select(manifest => manifest.Kind);

        Assert.Equal(["ConfigMap", "Deployment", "HorizontalPodAutoscaler", "NetworkPolicy", "PodDisruptionBudget",
            "Service", "ServiceAccount"], kinds.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_service_is_asked_whether_it_lives_and_whether_it_can_serve(string name)
    {
        var container = Assert.Single(Of(name).Containers);

        Assert.Equal("/health/live", Probe(container, "startupProbe"));
        Assert.Equal("/health/live", Probe(container, "livenessProbe"));
        Assert.Equal("/health/ready", Probe(container, "readinessProbe"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_service_runs_the_image_of_its_name_tagged_by_the_overlays(string name) =>
        Assert.All(BaseFolder.Pods.Where(manifest => manifest.File == name + ".yaml").SelectMany(pod => pod.Containers),
            container => Assert.Equal("egov/" + name, Manifest.At(container, "image")?.ToString()));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rollout_never_takes_a_serving_replica_first(string name)
    {
        Assert.Equal("0", Of(name).Text("spec/strategy/rollingUpdate/maxUnavailable"));
        Assert.True(int.Parse(Of(name).Text("spec/replicas")) >= 2);
    }

    [Fact]
    public void A_service_with_a_database_migrates_it_by_a_job() =>
        Assert.All(BaseFolder.Services.Where(UsesPostgres), service =>
        {
            var job = Assert.Single(BaseFolder.OfKind("Job"), job => job.Name == service.Name + "-migrate");
            Assert.Equal("migrate", job.Text("metadata/labels/egov~step"));
            Assert.Equal("[ --migrate ]", Manifest.At(Assert.Single(job.Containers), "args")?.ToString());
        });

    static bool UsesPostgres(Manifest service) => BaseFolder.Labels(service).Contains("egov/uses-postgres=true");

    static Manifest Of(string name) => BaseFolder.OfKind("Deployment").Single(manifest => manifest.Name == name);

    static string? Probe(YamlMappingNode container, string probe) =>
        Manifest.At(container, probe + "/httpGet/path")?.ToString();
}
