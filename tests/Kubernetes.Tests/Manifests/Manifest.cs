using YamlDotNet.RepresentationModel;

namespace EGov.Kubernetes.Tests.Manifests;

/// <summary>One document of a manifest file.</summary>
internal sealed record Manifest(string File, YamlMappingNode Root)
{
    public string Kind => Text("kind");

    public string Name => Text("metadata/name");

    /// <summary>The pod template of what runs pods, else null.</summary>
    public YamlMappingNode? Pod => Kind is "Deployment" or "Job" or "StatefulSet"
        ? (YamlMappingNode?)At(Root, "spec/template/spec") : null;

    public IEnumerable<YamlMappingNode> Containers => Pod is { } pod
        ? List(pod, "containers").Concat(List(pod, "initContainers")) : [];

    public string Text(string path) => At(Root, path)?.ToString() ?? "";

    /// <summary>Follows names of mappings, '~' standing for '/' inside a name; null where one is missing.</summary>
    public static YamlNode? At(YamlNode? node, string path)
    {
        foreach (var name in path.Split('/').Select(part => part.Replace('~', '/')))
        {
            node = node is YamlMappingNode map && map.Children.TryGetValue(name, out var next) ? next : null;
        }
        return node;
    }

    public static IEnumerable<YamlMappingNode> List(YamlNode node, string path) =>
        At(node, path) is YamlSequenceNode items ? items.OfType<YamlMappingNode>() : [];

    public override string ToString() => $"{File}: {Kind}/{Name}";
}
