using EGov.Directory.Codes;
using EGov.Directory.ReviseUnit;
using EGov.Directory.Tests.Calendars;

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

    [Fact]
    public void A_code_it_had_or_of_another_kind_is_not_the_code_it_has()
    {
        var (unit, code) = (Open(), new CodeText(CodeKind.Gso, "00001"));
        unit.TakeCode(code, new DateOnly(2000, 1, 1));
        Assert.Empty(Judge(unit, Asked(), new CodeText(CodeKind.Gso, "00002")));
        var other = Enum.GetValues<CodeKind>().First(kind => kind != code.Kind);
        Assert.Empty(Judge(unit, Asked(), code with { Kind = other }));
        unit.Codes[0].ValidTo = new DateOnly(2020, 1, 1);
        Assert.Empty(Judge(unit, Asked(), code));
    }

    [Fact]
    public void Each_refusal_says_what_is_wrong_with_which_entry()
    {
        var (ended, unit) = (Open(), Open());
        ended.Close(new DateOnly(2020, 1, 1), "x");
        Assert.Equal(["UnitIsOpen id: Đơn vị đã kết thúc hoạt động ngày 01/01/2020."],
            Told(ended, Asked(name: "Xã B")));
        Assert.Equal(["VersionsFollowInOrder validFrom: Đã có thay đổi từ ngày 01/01/2000; thay đổi mới phải "
            + "sau ngày đó."],
            Told(unit, Asked(name: "Xã B", from: "2000-01-01")));
        Assert.Equal(["SomethingChanges : Nội dung mới không khác nội dung đang có hiệu lực."], Told(unit, Asked()));
        Assert.Equal("validFrom", ReviseUnitRules.Judge(
            Levels, unit, Asked(name: "Xã B", from: "2200-01-01"), null, [], [])[0].Field);
        Assert.Contains("UnitIsNotItsOwnParent parentId: Đơn vị không thể trực thuộc chính nó.",
            Told(unit, Asked() with { ParentId = unit.Id }, unit));
    }

    static string[] Told(Unit unit, ReviseUnitRequest asked, Unit? parent = null) =>
        ReviseUnitRules.Judge(Levels, unit, asked, parent, [], []).Told();
}
