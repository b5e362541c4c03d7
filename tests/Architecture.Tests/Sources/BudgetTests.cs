namespace EGov.Architecture.Tests.Sources;

public sealed class BudgetTests
{
    [Theory]
    [InlineData(0.5, 5)]
    [InlineData(0.9, 9)]
    [InlineData(1.0, 10)]
    public void Share_of_ten_numbers_is_the_one_at_that_place(double share, int expected) =>
        Assert.Equal(expected, Enumerable.Range(1, 10).Reverse().ToList().At(share));

    [Fact]
    public void Failure_lists_every_place()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Budget.Holds("no tabs", ["a.cs:1", "b.cs:2"]));

        Assert.Contains("no tabs: 2 place(s)\n  a.cs:1\n  b.cs:2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tree_holds_our_files_and_nothing_built()
    {
        Assert.Contains("ServiceDefaults/ServiceSetup.cs", SourceTree.Files);
        Assert.DoesNotContain(SourceTree.Files, path => path.Contains("/obj/", StringComparison.Ordinal));
    }
}
