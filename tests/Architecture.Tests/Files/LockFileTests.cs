using EGov.Architecture.Tests.Sources;

namespace EGov.Architecture.Tests.Files;

public sealed class LockFileTests
{
    [Fact]
    public void Every_project_has_its_packages_locked() =>
        Budget.Holds("projects with a packages.lock.json", SourceTree.Files
            .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(path => !SourceTree.Files.Contains($"{Path.GetDirectoryName(path)}/packages.lock.json")));

    [Fact]
    public void Lock_says_what_is_taken_and_not_from_where() =>
        Budget.Holds("lock files without an address", SourceTree.Files
            .Where(path => path.EndsWith("packages.lock.json", StringComparison.Ordinal))
            .Where(path => SourceTree.ReadText(path).Contains("://", StringComparison.Ordinal)));
}
