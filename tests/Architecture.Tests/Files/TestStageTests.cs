using EGov.Architecture.Tests.Sources;
using EGov.TestKit;

namespace EGov.Architecture.Tests.Files;

public sealed class TestStageTests
{
    [Fact]
    public void Every_project_of_tests_is_a_stage_of_the_test_command()
    {
        var stages = File.ReadAllText(Path.Combine(Repository.Root, "scripts", "tests.sh"))
            .Split([' ', '\n', '(', ')'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var projects = SourceTree.Files
            .Where(path => path.EndsWith(".Tests.csproj", StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path)).ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.Contains(project, stages));
    }
}
