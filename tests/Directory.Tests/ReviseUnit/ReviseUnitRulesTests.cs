using EGov.Directory.Codes;
using EGov.Directory.ReviseUnit;

namespace EGov.Directory.Tests.ReviseUnit;

public sealed class ReviseUnitRulesTests
{
    static readonly Levels Levels = new([new("province", 2, "x"), new("commune", 4, "x")]);

    [Fact]
    public void What_is_left_out_stays_as_it_is()
    {
        var before = Open().Last.Facts;
        Assert.Equal(before with { Type = "Phường" }, Asked(type: "Phường").Over(before));
    }

    [Fact]
    public void A_change_of_name_is_sound() => Assert.Empty(Judge(Open(), Asked(name: "Xã B")));

    [Fact]
    public void A_change_that_changes_nothing_is_refused() =>
        Assert.Equal(["SomethingChanges"], Judge(Open(), Asked(name: "Xã A")));

    [Fact]
    public void A_new_code_alone_is_a_change_and_the_code_it_has_is_none()
    {
        var (unit, code) = (Open(), new CodeText(CodeKind.Gso, "00001"));
        Assert.Empty(Judge(unit, Asked(), code));
        unit.TakeCode(code, new DateOnly(2000, 1, 1));
        Assert.Equal(["SomethingChanges"], Judge(unit, Asked(), code));
    }

    [Theory]
    [InlineData("2000-01-01")]
    [InlineData("1999-12-31")]
    public void The_past_is_not_rewritten(string day) =>
        Assert.Equal(["VersionsFollowInOrder"], Judge(Open(), Asked(name: "Xã B", from: day)));

    [Fact]
    public void What_has_ended_changes_no_more()
    {
        var unit = Open();
        unit.Close(new DateOnly(2020, 1, 1), "x");
        Assert.Equal(["UnitIsOpen"], Judge(unit, Asked(name: "Xã B")));
    }

    static string[] Judge(Unit unit, ReviseUnitRequest asked, params CodeText[] codes) =>
        [.. ReviseUnitRules.Judge(Levels, unit, asked, null, codes, []).Select(refusal => refusal.Code)];

    static ReviseUnitRequest Asked(string? name = null, string? type = null, string from = "2025-01-01") =>
        new(DateOnly.Parse(from), "1/NQ-HĐND", name, type);

    static Unit Open() => Unit.Open(
        Guid.NewGuid(), UnitKind.Area, new("Xã A", "Xã", "commune", null), new DateOnly(2000, 1, 1), "x");
}
