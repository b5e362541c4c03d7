using YamlDotNet.RepresentationModel;

namespace EGov.Kubernetes.Tests.Manifests;

public sealed class SecretTests
{
    static readonly string[] Words = ["password", "secret", "token", "key"];

    [Fact]
    public void No_secret_is_committed() => Assert.Empty(BaseFolder.OfKind("Secret"));

    [Fact]
    public void No_config_map_holds_a_password() =>
        Assert.All(BaseFolder.OfKind("ConfigMap"), map =>
            Assert.All((YamlMappingNode)Manifest.At(map.Root, "data")!, entry =>
            {
                Assert.False(IsSecret(entry.Key), entry.Key.ToString());
                Assert.DoesNotContain("assword=", entry.Value.ToString(), StringComparison.Ordinal);
            }));

    [Fact]
    public void What_is_secret_in_the_environment_comes_from_a_secret() =>
        Assert.All(BaseFolder.Pods.SelectMany(manifest => manifest.Containers)
            .SelectMany(container => Manifest.List(container, "env")).Where(entry => IsSecret(entry["name"])),
            entry => Assert.NotNull(Manifest.At(entry, "valueFrom/secretKeyRef/name")));

    static bool IsSecret(YamlNode name) =>
        Words.Any(word => name.ToString().Contains(word, StringComparison.OrdinalIgnoreCase));
}
