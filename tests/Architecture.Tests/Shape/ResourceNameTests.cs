using System.Text.Json;
using EGov.Architecture.Tests.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EGov.Architecture.Tests.Shape;

public sealed class ResourceNameTests
{
    static readonly string[] Stores = ["AddPostgres", "AddRedis", "AddKafka", "AddElasticsearch"];

    [Fact]
    public void Services_of_the_map_are_the_files_and_names_in_k8s() =>
        Assert.Equal(OfMap("AddProject"), Files().Where(name => !OfMap(Stores).Contains(name, StringComparer.Ordinal)));

    [Fact]
    public void Stores_of_the_map_are_the_files_and_names_in_k8s() =>
        Assert.Equal(OfMap(Stores), Files().Where(name => !OfMap("AddProject").Contains(name, StringComparer.Ordinal)));

    [Fact]
    public void Every_file_of_the_base_names_the_resource_it_is_called_after() =>
        Budget.Holds("k8s/base/NAME.yaml holds a resource NAME", Files().Where(name => !SourceTree
            .ReadText($"k8s/base/{name}.yaml").Contains($"\n  name: {name}\n", StringComparison.Ordinal)));

    [Fact]
    public void Clusters_of_the_gateway_are_services_of_the_map()
    {
        using var routes = JsonDocument.Parse(SourceTree.ReadText("gateway/routes.json"),
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var clusters = Clusters(routes.RootElement).Order(StringComparer.Ordinal);

        Assert.Equal(OfMap("AddProject").Where(name => name is not "gateway"), clusters);
    }

    static List<string> OfMap(params string[] calls) => [.. SourceTree.Under("AppHost")
        .Where(file => file.Path is "AppHost/AppHost.cs")
        .SelectMany(file => file.Nodes<InvocationExpressionSyntax>())
        .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: var name }
            && calls.Contains(name, StringComparer.Ordinal))
        .Select(call => ((LiteralExpressionSyntax)call.ArgumentList.Arguments[0].Expression).Token.ValueText)
        .Order(StringComparer.Ordinal)];

    static IEnumerable<string> Files() => SourceTree.Files
        .Where(path => path.StartsWith("k8s/base/", StringComparison.Ordinal))
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .Where(name => name is not ("kustomization" or "namespace" or "network" or "topics"))
        .Order(StringComparer.Ordinal);

    // Wherever in the file the proxy's section stands.
    static IEnumerable<string> Clusters(JsonElement element)
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            return [];
        }
        return element.EnumerateObject().SelectMany(found => found.NameEquals("Clusters") || found.NameEquals("clusters")
            ? found.Value.EnumerateObject().Select(cluster => cluster.Name)
            : Clusters(found.Value));
    }
}
