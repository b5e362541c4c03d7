using EGov.Architecture.Tests.Sources;

namespace EGov.Architecture.Tests.Sizes;

public sealed class TestRatioTests
{
    [Fact]
    public void There_is_one_line_of_test_per_line_of_code()
    {
        var tests = Lines(SourceTree.Code.Where(file => file.IsTest));
        var code = Lines(SourceTree.Product);

        Assert.True(tests >= code, $"test lines {tests}, code lines {code}, ratio {(double)tests / code:F2}");
    }

    static int Lines(IEnumerable<SourceFile> files) => files.Sum(file => file.WrittenLines);
}
