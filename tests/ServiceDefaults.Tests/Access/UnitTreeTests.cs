using EGov.ServiceDefaults.Access;

namespace EGov.ServiceDefaults.Tests.Access;

public sealed class UnitTreeTests
{
    static readonly Guid Province = Guid.NewGuid();
    static readonly Guid Other = Guid.NewGuid();
    static readonly Guid District = Guid.NewGuid();
    static readonly Guid Commune = Guid.NewGuid();
    static readonly DateOnly Before = new(2025, 6, 30);
    static readonly DateOnly After = new(2025, 7, 1);

    // The commune stands below the district until the change of 2025, then below another province.
    readonly UnitTree tree = new();

    public UnitTreeTests() => tree.Replace([
        new(Province, null, new(2000, 1, 1)), new(Other, null, new(2000, 1, 1)),
        new(District, Province, new(2000, 1, 1), Before), new(Commune, District, new(2000, 1, 1), Before),
        new(Commune, Other, After),
    ]);

    [Fact]
    public void Unit_stands_within_itself_and_all_above_it()
    {
        Assert.True(tree.IsWithin(Commune, Commune, Before));
        Assert.True(tree.IsWithin(Commune, District, Before));
        Assert.True(tree.IsWithin(Commune, Province, Before));
        Assert.False(tree.IsWithin(Province, Commune, Before));
        Assert.False(tree.IsWithin(Commune, Other, Before));
    }

    [Fact]
    public void Another_day_is_another_tree()
    {
        Assert.False(tree.IsWithin(Commune, Province, After));
        Assert.True(tree.IsWithin(Commune, Other, After));
        Assert.False(tree.IsWithin(District, Province, After));
        Assert.False(tree.IsWithin(District, District, After));
        Assert.False(tree.IsWithin(Commune, Province, new(1999, 12, 31)));
    }

    [Fact]
    public void Units_below_are_those_within()
    {
        Assert.Equivalent(new[] { Province, District, Commune }, tree.Below(Province, Before));
        Assert.Equivalent(new[] { Province }, tree.Below(Province, After));
    }

    [Fact]
    public void Top_is_that_of_the_day()
    {
        Assert.Equal(Province, tree.TopOf(Commune, Before));
        Assert.Equal(Other, tree.TopOf(Commune, After));
        Assert.Equal(Province, tree.TopOf(Province, After));
        Assert.Null(tree.TopOf(District, After));
    }

    [Fact]
    public void Unit_that_changes_is_read_anew()
    {
        tree.Put(Commune, [new(Commune, Province, After)]);
        Assert.True(tree.IsWithin(Commune, Province, After));
        Assert.False(tree.IsWithin(Commune, District, Before));
    }

    [Fact]
    public void Tree_that_is_not_read_says_yes_to_nothing_and_takes_no_single_unit()
    {
        var empty = new UnitTree();
        empty.Put(Commune, [new(Commune, null, Before)]);
        Assert.False(empty.IsReady);
        Assert.False(empty.IsWithin(Commune, Commune, Before));
        Assert.Empty(empty.Below(Commune, Before));
        empty.Replace([]);
        Assert.True(empty.IsReady);
        Assert.False(empty.IsWithin(Commune, Commune, Before));
    }

    [Fact]
    public void Circle_ends()
    {
        tree.Replace([new(Province, Other, Before), new(Other, Province, Before)]);
        Assert.False(tree.IsWithin(Province, Commune, After));
    }
}
