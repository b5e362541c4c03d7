using EGov.TestKit;
using YamlDotNet.RepresentationModel;

namespace EGov.Kubernetes.Tests.Manifests;

/// <summary>The way out to the provider that citizens sign in with.</summary>
public sealed class WayOutTests
{
    static readonly string Folder = Path.Combine(Repository.Root, "k8s", "components", "citizen-sign-on");

    [Fact]
    public void The_base_lets_nobody_out_of_the_cluster() => Assert.All(BaseFolder.OfKind("NetworkPolicy"), policy =>
        Assert.DoesNotContain(
            "ipBlock", Manifest.At(policy.Root, "spec/egress")?.ToString() ?? "", StringComparison.Ordinal));

    [Fact]
    public void Only_the_service_of_accounts_gets_out_and_only_to_named_addresses_by_TLS()
    {
        var policy = Read("network.yaml");
        var rule = Assert.Single(Manifest.List(policy, "spec/egress"));
        var blocks = Manifest.List(rule, "to").Select(to => Manifest.At(to, "ipBlock/cidr")!.ToString()).ToList();

        Assert.Equal("{ { app.kubernetes.io/name, identity } }",
            Manifest.At(policy, "spec/podSelector/matchLabels")!.ToString());
        Assert.NotEmpty(blocks);
        Assert.DoesNotContain(blocks, block => block.EndsWith("/0", StringComparison.Ordinal));
        Assert.Equal(["443"], Manifest.List(rule, "ports").Select(port => port["port"].ToString()));
        Assert.Null(Manifest.At(policy, "spec/ingress"));
    }

    [Fact]
    public void Its_secret_is_one_and_reaches_both_the_service_and_its_migration()
    {
        var component = File.ReadAllText(Path.Combine(Folder, "kustomization.yaml"));

        Assert.Contains("secretKeyRef: { name: citizen-sign-on, key: client-secret }",
            File.ReadAllText(Path.Combine(Folder, "secret.yaml")), StringComparison.Ordinal);
        Assert.DoesNotContain("ClientSecret", component, StringComparison.Ordinal);
        Assert.Contains("kind: Deployment, name: identity }\n    path: secret.yaml", component, StringComparison.Ordinal);
        Assert.Contains("kind: Job, name: identity-migrate }\n    path: secret.yaml", component, StringComparison.Ordinal);
    }

    [Fact]
    public void Production_has_it() => Assert.Contains("../../components/citizen-sign-on", File.ReadAllText(Path.Combine(
        Repository.Root, "k8s", "overlays", "prod", "kustomization.yaml")), StringComparison.Ordinal);

    static YamlMappingNode Read(string file)
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(Path.Combine(Folder, file));
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
