using EGov.TestKit;
using YamlDotNet.RepresentationModel;

namespace EGov.Kubernetes.Tests.Manifests;

/// <summary>The manifests of k8s/base, read as they stand.</summary>
internal static class BaseFolder
{
    public static IReadOnlyList<Manifest> All { get; } = [.. Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "k8s", "base"), "*.yaml")
        .Where(file => Path.GetFileName(file) is not "kustomization.yaml")
        .Order(StringComparer.Ordinal).SelectMany(Read)];

    public static IEnumerable<Manifest> OfKind(string kind) =>
        All.Where(manifest => string.Equals(manifest.Kind, kind, StringComparison.Ordinal));

    /// <summary>Deployments of our own services, by the label they carry.</summary>
    public static IEnumerable<Manifest> Services => OfKind("Deployment")
        .Where(manifest => Labels(manifest).Contains("egov/tier=service"));

    public static IEnumerable<Manifest> Pods => All.Where(manifest => manifest.Pod is not null);

    public static IReadOnlyCollection<string> Labels(Manifest manifest) =>
        Manifest.At(manifest.Root, "spec/template/metadata/labels") is YamlMappingNode labels
            ? [.. labels.Children.Select(label => $"{label.Key}={label.Value}")] : [];

    static IEnumerable<Manifest> Read(string file)
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(file);
        yaml.Load(text);
        return yaml.Documents.Select(found => new Manifest(Path.GetFileName(file), (YamlMappingNode)found.RootNode));
    }
}
