using EGov.TestKit;

namespace EGov.Kubernetes.Tests.Cluster;

public sealed class OverlayTests(OneNode cluster) : IClassFixture<OneNode>
{
    static readonly string Overlays = Path.Combine(Repository.Root, "k8s", "overlays");

    [NeedsClusterFact]
    public async Task A_real_API_server_takes_every_overlay_without_a_warning()
    {
        var overlays = Directory.GetDirectories(Overlays);
        Assert.NotEmpty(overlays);

        foreach (var overlay in overlays)
        {
            var said = await cluster.KubectlAsync("apply", "--dry-run=server", "--validate=strict", "-k", overlay);

            Assert.Contains("deployment.apps/procedures created (server dry run)", said, StringComparison.Ordinal);
            Assert.DoesNotContain("Warning", said, StringComparison.Ordinal);
        }
    }

    [NeedsClusterFact]
    public async Task Every_overlay_names_a_version_of_every_image()
    {
        foreach (var overlay in Directory.GetDirectories(Overlays))
        {
            var images = (await cluster.KubectlAsync("kustomize", overlay)).Split('\n')
                .Where(line => line.TrimStart(' ', '-').StartsWith("image", StringComparison.Ordinal))
                .Where(line => !line.Contains("imagePull", StringComparison.Ordinal))
                .Select(line => line.Split(": ", 2)[1].Trim()).ToList();

            Assert.NotEmpty(images);
            Assert.All(images, image =>
                Assert.Matches(@"^[a-z0-9.:-]*/?[a-z/-]+:[\w.-]+$", image));
            Assert.DoesNotContain(images, image => image.EndsWith(":latest", StringComparison.Ordinal));
        }
    }

    [NeedsClusterFact]
    public async Task Inside_without_internet_every_image_comes_from_the_registry_inside()
    {
        var rendered = await cluster.KubectlAsync("kustomize", Path.Combine(Overlays, "airgap"));

        Assert.All(rendered.Split('\n').Where(line => line.Contains("image: ", StringComparison.Ordinal)
            || line.Contains("imageName: ", StringComparison.Ordinal)),
            line => Assert.Contains("registry.example.gov.vn/", line, StringComparison.Ordinal));
    }
}
