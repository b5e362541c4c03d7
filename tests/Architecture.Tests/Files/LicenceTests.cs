using System.Xml.Linq;
using EGov.Architecture.Tests.Sources;

namespace EGov.Architecture.Tests.Files;

public sealed class LicenceTests
{
    static readonly HashSet<string> Listed = [.. SourceTree.ReadText("docs/licences.md").Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|')[1].Trim())];

    static readonly IReadOnlyList<string> Versions = [.. XDocument
        .Parse(SourceTree.ReadText("Directory.Packages.props")).Descendants()
       .Where(element => element.Name.LocalName is "PackageVersion" or "GlobalPackageReference")
        .Select(element => element.Attribute("Include")!.Value)];

    [Fact]
    public void Every_package_has_its_licence_written_down() =>
        Budget.Holds("packages in docs/licences.md", Versions.Where(name => !Listed.Contains(name)));

    [Fact]
    public void No_licence_is_listed_for_a_package_that_left() =>
        Budget.Holds("packages in Directory.Packages.props",
            Listed.Except(Versions, StringComparer.Ordinal).Where(name => name is not ("Package" or "---")));
}
