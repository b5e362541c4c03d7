using EGov.Architecture.Tests.Sources;

namespace EGov.Architecture.Tests.Files;

public sealed class MutationTests
{
    [Fact]
    public void Rules_of_every_project_are_mutated() =>
        Budget.Holds("projects with rules and a stryker-config.json beside their tests", SourceTree.Product
            .Where(file => file.Name.EndsWith("Rules.cs", StringComparison.Ordinal)).Select(file => Settings(file.Path))
            .Distinct().Where(path => !SourceTree.Files.Contains(path, StringComparer.OrdinalIgnoreCase)));

    static string Settings(string path) =>
        $"tests/{(path.Split('/') is ["services", var name, ..] ? name : path.Split('/')[0])}.Tests/stryker-config.json";
}
