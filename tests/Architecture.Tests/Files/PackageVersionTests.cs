using System.Xml.Linq;
using EGov.Architecture.Tests.Shape;
using EGov.Architecture.Tests.Sources;

namespace EGov.Architecture.Tests.Files;

public sealed class PackageVersionTests
{
    [Fact]
    public void Every_package_version_is_used_by_a_project()
    {
        var used = ProjectReferenceTests.Projects().Append("Directory.Build.targets")
            .SelectMany(path => Names(path, "PackageReference")).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Budget.Holds("versions without a user in Directory.Packages.props",
            Names("Directory.Packages.props", "PackageVersion").Where(name => !used.Contains(name)));
    }

    [Fact]
    public void Lock_files_are_there_for_all_projects_or_for_none()
    {
        var projects = ProjectReferenceTests.Projects().Select(path => Path.GetDirectoryName(path)!).ToList();
        var locked = projects.Where(folder => SourceTree.Files.Contains(folder + "/packages.lock.json")).ToList();

        if (locked.Count > 0)
        {
            Budget.Holds("projects with a lock file", projects.Except(locked));
        }
    }

    static IEnumerable<string> Names(string path, string element) => XDocument.Parse(SourceTree.ReadText(path))
        .Descendants(element).Select(found => found.Attribute("Include")!.Value);
}
