using EGov.Directory.CloseUnit;
using EGov.Directory.Tests.Calendars;

namespace EGov.Directory.Tests.CloseUnit;

public sealed class CloseUnitRulesTests
{
    [Theory]
    [InlineData("2000-01-01", 0)]
    [InlineData("2025-06-30", 0)]
    [InlineData("1999-12-31", 0, "LastDayIsNotBeforeTheFirst")]
    [InlineData("2025-06-30", 3, "NothingHangsBelow")]
    [InlineData("1899-06-30", 1, "DayIsPlausible", "LastDayIsNotBeforeTheFirst", "NothingHangsBelow")]
    public void An_end_has_its_day_and_leaves_nothing_behind(string day, int children, params string[] refusals) =>
        Assert.Equal(refusals, Judge(Open(), day, "x", children));

    [Fact]
    public void An_end_rests_on_an_act() => Assert.Equal(["TextIsWritten"], Judge(Open(), "2025-06-30", "", 0));

    [Fact]
    public void What_has_ended_does_not_end_again()
    {
        var unit = Open();
        unit.Close(new DateOnly(2020, 1, 1), "x");
        Assert.Equal(["UnitIsOpen"], Judge(unit, "2025-06-30", "x", 0));
    }

    static string[] Judge(Unit unit, string day, string act, int children) =>
    [
        .. CloseUnitRules.Judge(unit, new CloseUnitRequest(DateOnly.Parse(day), act), children)
            .Select(refusal => refusal.Code),
    ];

    static Unit Open() => Unit.Open(
        Guid.NewGuid(), UnitKind.Area, new("Xã A", "Xã", "commune", null), new DateOnly(2000, 1, 1), "x");

    [Fact]
    public void Each_refusal_says_what_is_wrong_with_which_entry()
    {
        Assert.Equal(["NothingHangsBelow id: Còn 3 đơn vị trực thuộc sau ngày này; cần chuyển hoặc kết thúc trước."],
            CloseUnitRules.Judge(Open(), new(new(2025, 6, 30), "x"), 3).Told());
        Assert.Equal(["NothingCameLater id: Đơn vị còn tiếp nhận hoặc chuyển giao sau ngày kết thúc này."],
            CloseUnitRules.Judge(Open(), new(new(2025, 6, 30), "x"), 0, hasLaterEdges: true).Told());
        Assert.Equal(["LastDayIsNotBeforeTheFirst lastDay: Đã có thay đổi từ ngày 01/01/2000; ngày cuối không thể "
            + "trước ngày đó."], CloseUnitRules.Judge(Open(), new(new(1999, 12, 31), "x"), 0).Told());
        Assert.Equal("lastDay", CloseUnitRules.Judge(Open(), new(new(2200, 1, 1), "x"), 0)[0].Field);
    }
}
