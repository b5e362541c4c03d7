using YamlDotNet.RepresentationModel;

namespace EGov.Kubernetes.Tests.Manifests;

public sealed class NetworkPolicyTests
{
    [Fact]
    public void Nothing_is_allowed_unless_a_policy_says_so()
    {
        var policy = BaseFolder.OfKind("NetworkPolicy").Single(policy => policy.Name == "default-deny");

        Assert.Equal("[ Ingress, Egress ]", Manifest.At(policy.Root, "spec/policyTypes")?.ToString());
        Assert.Empty(((YamlMappingNode)Manifest.At(policy.Root, "spec/podSelector")!).Children);
        Assert.Null(Manifest.At(policy.Root, "spec/ingress"));
        Assert.Null(Manifest.At(policy.Root, "spec/egress"));
    }

    [Theory]
    [InlineData("postgres", "directory", "dossiers", "identity", "procedures")]
    [InlineData("kafka", "directory", "dossiers", "identity", "procedures")]
    [InlineData("elasticsearch", "procedures")]
    public void A_store_is_open_only_to_the_services_that_say_they_use_it(string store, params string[] services)
    {
        var users = BaseFolder.Services
            .Where(found => BaseFolder.Labels(found).Contains($"egov/uses-{store}=true"));

        Assert.Equal(services, users.Select(found => found.Name));
        var policy = BaseFolder.OfKind("NetworkPolicy").Single(policy => policy.Name == store);
        Assert.Contains($"egov/uses-{store}", Manifest.At(policy.Root, "spec/ingress")!.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_gateway_is_open_to_everybody()
    {
        var open = BaseFolder.OfKind("NetworkPolicy").Where(policy => Manifest.List(policy.Root, "spec/ingress")
            .Any(rule => Manifest.At(rule, "from") is null)).Select(policy => policy.Name);

        Assert.Equal(["gateway"], open);
    }

    [Fact]
    public void A_service_may_call_what_its_configuration_names()
    {
        foreach (var service in BaseFolder.Services)
        {
            var egress = Manifest.At(BaseFolder.OfKind("NetworkPolicy")
                .Single(policy => policy.Name == service.Name).Root, "spec/egress")!.ToString();

            Assert.All(Called(service), name =>
                Assert.Contains($"app.kubernetes.io/name, {name}", egress, StringComparison.Ordinal));
        }
    }

    static IEnumerable<string> Called(Manifest service)
    {
        var config = BaseFolder.OfKind("ConfigMap").Single(map => map.Name == service.Name);
        return ((YamlMappingNode)Manifest.At(config.Root, "data")!).Children.Keys
            .Select(key => key.ToString().Split("__")).Where(parts => parts[0] is "services")
            .Select(parts => parts[1]);
    }
}
