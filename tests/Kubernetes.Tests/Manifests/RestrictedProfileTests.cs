using YamlDotNet.RepresentationModel;

namespace EGov.Kubernetes.Tests.Manifests;

public sealed class RestrictedProfileTests
{
    [Fact]
    public void No_pod_runs_as_root() => Every(pod =>
        Is(pod, "securityContext/runAsNonRoot", "true"), "runAsNonRoot");

    [Fact]
    public void Every_pod_keeps_the_default_seccomp_profile() => Every(pod =>
        Is(pod, "securityContext/seccompProfile/type", "RuntimeDefault"), "seccompProfile RuntimeDefault");

    [Fact]
    public void No_pod_gets_a_token_of_the_cluster()
    {
        Every(pod => Is(pod, "automountServiceAccountToken", "false"), "automountServiceAccountToken: false");
        Assert.All(BaseFolder.OfKind("ServiceAccount"), account =>
            Assert.Equal("false", account.Text("automountServiceAccountToken")));
    }

    [Fact]
    public void Every_container_drops_all_rights_and_writes_nothing_to_its_image() => EveryContainer(container =>
        Is(container, "securityContext/allowPrivilegeEscalation", "false")
        && Is(container, "securityContext/readOnlyRootFilesystem", "true")
        && Is(container, "securityContext/capabilities/drop", "[ ALL ]"), "container securityContext");

    [Fact]
    public void Every_container_asks_for_memory_and_cpu_and_has_limits() => EveryContainer(container =>
        new[] { "requests/cpu", "requests/memory", "limits/cpu", "limits/memory" }
            .All(path => Manifest.At(container, "resources/" + path) is not null), "requests and limits");

    [Fact]
    public void The_namespace_enforces_the_restricted_profile() =>
        Assert.Contains("pod-security.kubernetes.io/enforce, restricted", Assert.Single(BaseFolder.OfKind("Namespace"))
            .Root.ToString(), StringComparison.Ordinal);

    static void Every(Func<YamlMappingNode, bool> holds, string rule) =>
        Assert.All(BaseFolder.Pods, manifest => Assert.True(holds(manifest.Pod!), $"{manifest}: {rule}"));

    static void EveryContainer(Func<YamlMappingNode, bool> holds, string rule) =>
        Assert.All(BaseFolder.Pods, manifest => Assert.All(manifest.Containers,
            container => Assert.True(holds(container), $"{manifest}: {rule}")));

    static bool Is(YamlMappingNode node, string path, string value) =>
        string.Equals(Manifest.At(node, path)?.ToString(), value, StringComparison.Ordinal);
}
