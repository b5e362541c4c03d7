using EGov.Directory.Codes;
using EGov.Directory.SucceedUnits;
using EGov.Directory.Writing;

namespace EGov.Directory.Tests.SucceedUnits;

public sealed class SucceedUnitsRulesTests
{
    static readonly DateOnly Day = new(2025, 7, 1);
    static readonly Levels Levels = new([new("province", 2, "x"), new("commune", 4, "x")]);

    [Theory]
    [InlineData(Relation.Rename, 1, 1, true)]
    [InlineData(Relation.Rename, 2, 1, false)]
    [InlineData(Relation.Rename, 1, 2, false)]
    [InlineData(Relation.Merge, 2, 1, true)]
    [InlineData(Relation.Merge, 1, 1, false)]
    [InlineData(Relation.Merge, 0, 1, false)]
    [InlineData(Relation.Merge, 2, 2, false)]
    [InlineData(Relation.Split, 1, 2, true)]
    [InlineData(Relation.Split, 1, 1, false)]
    [InlineData(Relation.Split, 2, 2, false)]
    [InlineData(Relation.Move, 1, 1, false)]
    internal void A_relation_joins_so_many_units(Relation relation, int from, int into, bool isSound) =>
        Assert.Equal(isSound ? [] : ["NumbersFitTheRelation"], Judge(
            relation, [.. Enumerable.Range(0, from).Select(_ => Open())],
            [.. Enumerable.Range(0, into).Select(_ => New())]));

    [Fact]
    public void A_part_moves_into_a_unit_that_is_there()
    {
        var into = Open();
        Assert.Empty(Judge(Relation.Move, [Open()], [Existing(into)], into));
    }

    [Fact]
    public void A_target_is_new_or_known_and_not_both() => Assert.Equal(["NumbersFitTheRelation"], Judge(
        Relation.Rename, [Open()], [new IntoUnit()]));

    [Theory]
    [InlineData("0.25", "0.75", true)]
    [InlineData("0.5", "0.6", false)]
    [InlineData("0.5", null, false)]
    [InlineData("0", "1", false)]
    [InlineData("-0.5", "1.5", false)]
    [InlineData(null, null, true)]
    public void Shares_of_a_split_are_all_there_and_make_up_the_whole(string? one, string? other, bool isSound) =>
        Assert.Equal(isSound ? [] : ["SharesAddUp"], Judge(
            Relation.Split, [Open()], [New(Share(one)), New(Share(other))]));

    [Fact]
    public void A_unit_does_not_go_over_into_itself()
    {
        var unit = Open();
        Assert.Equal(["UnitsAreNamedOnce"], Judge(Relation.Move, [unit], [Existing(unit)], unit));
    }

    [Fact]
    public void A_target_that_has_ended_takes_nothing_over()
    {
        var into = Open();
        into.Close(Day.AddDays(-1), "x");
        Assert.Equal(["TargetsExist"], Judge(Relation.Move, [Open()], [Existing(into)], into));
    }

    [Fact]
    public void What_has_ended_or_changed_since_does_not_go_over()
    {
        var ended = Open();
        ended.Close(new DateOnly(2024, 12, 31), "x");
        var changed = Open();
        changed.Revise(changed.Last.Facts with { Name = "Xã B" }, Day, "x");
        Assert.Equal(["UnitIsOpen", "VersionsFollowInOrder"], Judge(Relation.Merge, [ended, changed], [New()]));
    }

    static string[] Judge(
        Relation relation, IReadOnlyList<Unit> from, IReadOnlyList<IntoUnit> into, params Unit?[] targets)
    {
        var asked = new SucceedUnitsRequest(
            relation, Day, "202/2025/QH15", [.. from.Select(unit => new SeenUnit(unit.Id, 1))], into);
        var scene = new SuccessionScene(
            from, targets, [], [], [.. into.Select(_ => (IReadOnlyList<CodeText>)[])], [], []);
        return [.. SucceedUnitsRules.Judge(Levels, asked, scene).Select(refusal => refusal.Code)];
    }

    static decimal? Share(string? text) =>
        text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    static IntoUnit New(decimal? share = null) => new(new NewUnit(UnitKind.Area, "Xã B", "Xã", "commune"), Share: share);

    static IntoUnit Existing(Unit unit) => new(Existing: new SeenUnit(unit.Id, 1));

    static Unit Open() => Unit.Open(
        Guid.NewGuid(), UnitKind.Area, new("Xã A", "Xã", "commune", null), new DateOnly(2000, 1, 1), "x");

    [Fact]
    public void One_bad_target_among_good_ones_is_enough()
    {
        Assert.Equal(["NumbersFitTheRelation"], Judge(Relation.Split, [Open()], [New(), new IntoUnit()]));
        Assert.Empty(Judge(Relation.Split, [Open()], [New(1m - 0.25m), New(0.25m)]));
        Assert.Empty(Judge(Relation.Rename, [Open()], [New(1)]));
        Assert.Equal(["SharesAddUp"], Judge(Relation.Rename, [Open()], [New(1.01m)]));
    }

    [Fact]
    public void What_hangs_below_must_be_sound_below_the_unit_that_takes_over()
    {
        var (from, into, child) = (Open(), Open(), Open());
        Assert.Equal(["ParentStandsAbove parentId"], Children(Relation.Merge, from, Existing(into), into, child));
        Assert.Equal(["ParentStandsAbove parentId"], Children(Relation.Rename, from, New(), null, child));
        var province = new IntoUnit(new NewUnit(UnitKind.Area, "Tỉnh A", "Tỉnh", "province"));
        Assert.Empty(Children(Relation.Rename, from, province, null, child));
        Assert.Empty(Children(Relation.Move, from, Existing(into), into, child));
        var ended = Open();
        ended.Close(Day.AddDays(-1), "x");
        Assert.Equal(["TargetsExist into"], Children(Relation.Merge, from, Existing(ended), ended, child));
    }

    static IEnumerable<string> Children(Relation relation, Unit from, IntoUnit into, Unit? target, Unit child) =>
        SucceedUnitsRules.Judge(Levels, new(relation, Day, "x", [new(from.Id, 1)], [into]),
                new([from], [target], [child], [], [[]], [], []))
            .Select(one => $"{one.Code} {one.Field}");
}
