using System.Text.Json;
using EGov.Architecture.Tests.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EGov.Architecture.Tests.Shape;

/// <summary>One name for one thing: in the map, in Kubernetes and in the gateway.</summary>
public sealed class ResourceNameTests
{
    static readonly IReadOnlyList<string> Stores = OfMap("AddPostgres", "AddRedis", "AddKafka", "AddElasticsearch");
    static readonly IReadOnlyList<string> Services = OfMap("AddProject", "Web", "Service");

    [Fact]
    public void The_map_has_stores_services_and_one_door()
    {
        Assert.Equal(["elasticsearch", "kafka", "postgres", "redis"], Stores);
        Assert.Contains("gateway", Services);
    }

    [Fact]
    public void Every_resource_of_the_map_has_its_file_in_k8s_and_no_file_stands_for_another() =>
        Assert.Equal(Stores.Concat(Services).Order(StringComparer.Ordinal), Files());

    [Fact]
    public void Every_file_in_k8s_holds_the_resource_it_is_called_after() =>
        Budget.Holds("k8s/base/NAME.yaml holds a resource NAME", Files().Where(name => !HasResource(name, name)));

    [Fact]
    public void Every_service_with_tables_has_its_migration_as_a_job_in_k8s() =>
        Budget.Holds("k8s/base/NAME.yaml holds NAME-migrate", OfMap("Service")
            .Where(name => !HasResource(name, $"{name}-migrate")));

    [Fact]
    public void Clusters_of_the_gateway_are_the_services_of_the_map()
    {
        using var routes = JsonDocument.Parse(SourceTree.ReadText("gateway/routes.json"),
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });

        Assert.Equal(Services.Where(name => name is not "gateway"),
            Clusters(routes.RootElement).Order(StringComparer.Ordinal));
    }

    static List<string> OfMap(params string[] calls) => [.. SourceTree.Under("AppHost")
        .Where(file => file.Path is "AppHost/AppHost.cs")
        .SelectMany(file => file.Nodes<InvocationExpressionSyntax>())
        .Where(call => calls.Contains(NameOf(call.Expression), StringComparer.Ordinal))
        .Select(call => call.ArgumentList.Arguments[0].Expression).OfType<LiteralExpressionSyntax>()
        .Select(name => name.Token.ValueText).Order(StringComparer.Ordinal)];

    static string NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        SimpleNameSyntax name => name.Identifier.Text,
        _ => "",
    };

    static IEnumerable<string> Files() => SourceTree.Files
        .Where(path => path.StartsWith("k8s/base/", StringComparison.Ordinal))
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .Where(name => name is not ("kustomization" or "namespace" or "network" or "topics"))
        .Order(StringComparer.Ordinal);

    static bool HasResource(string file, string name) => SourceTree.ReadText($"k8s/base/{file}.yaml")
        .Contains($"\n  name: {name}\n", StringComparison.Ordinal);

    // Wherever in the file the proxy's section stands.
    static IEnumerable<string> Clusters(JsonElement element) => element.ValueKind is not JsonValueKind.Object
        ? []
        : element.EnumerateObject().SelectMany(found => found.Name.ToLowerInvariant() is "clusters"
            ? found.Value.EnumerateObject().Select(cluster => cluster.Name)
            : Clusters(found.Value));
}
