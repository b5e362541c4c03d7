using System.Xml.Linq;
using EGov.Architecture.Tests.Sources;

namespace EGov.Architecture.Tests.Shape;

public sealed class ProjectReferenceTests
{
    static readonly string[] Shared = ["ServiceDefaults", "Contracts", "WorkingTime"];

    /// <summary>What each project may refer to; a service not named here may use the shared three.</summary>
    static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Contracts"] = [],
        ["WorkingTime"] = ["Contracts"],
        ["ServiceDefaults"] = ["Contracts"],
        ["Gateway"] = ["ServiceDefaults"],
        ["LocalHosting"] = [],
        ["AppHost"] = ["LocalHosting"],
    };

    [Fact]
    public void A_project_refers_only_to_what_lies_below_it() =>
        Budget.Holds("project references", Projects()
            .Where(path => !path.StartsWith("tests/", StringComparison.Ordinal))
            .SelectMany(path => References(path)
                .Where(name => !Allowed.GetValueOrDefault(NameOf(path), Shared).Contains(name, StringComparer.Ordinal))
                .Select(name => $"{path} -> {name}")));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = SourceTree.ReadText("EGovPlatform.sln").Replace('\\', '/');

        Budget.Holds("projects in EGovPlatform.sln",
            Projects().Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_project_names_a_package_version() =>
        Budget.Holds("versions stand in Directory.Packages.props", Projects().Where(path => XDocument
            .Parse(SourceTree.ReadText(path)).Descendants("PackageReference")
            .Any(reference => (reference.Attribute("Version") ?? reference.Attribute("VersionOverride")) is not null)));

    internal static IEnumerable<string> Projects() =>
        SourceTree.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal));

    static IEnumerable<string> References(string path) => XDocument.Parse(SourceTree.ReadText(path))
        .Descendants("ProjectReference").Select(reference => NameOf(reference.Attribute("Include")!.Value));

    static string NameOf(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
