using EGov.Directory.Codes;
using EGov.Directory.Writing;
using EGov.Directory.Tests.Calendars;

namespace EGov.Directory.Tests.Writing;

public sealed class UnitRulesTests
{
    static readonly DateOnly Day = new(2024, 1, 1);

    static readonly Levels Levels = new([
        new("central", 1, "x"), new("province", 2, "x"), new("commune", 4, "x"),
        new("district", 3, "Luật 72/2025/QH15", To: new DateOnly(2025, 6, 30)),
    ]);

    static readonly Unit Province = Open(UnitKind.Area, "province");

    [Fact]
    public void A_sound_unit_is_not_refused() => Assert.Empty(Judge(UnitKind.Area, "commune", Province));

    [Theory]
    [InlineData("2025-06-30", 0)]
    [InlineData("2025-07-01", 1)]
    public void Districts_ended_with_June_2025(string day, int refusals)
    {
        var found = UnitRules.FactsAreSound(
            Levels, UnitKind.Area, Facts("district", Province.Id), Province, DateOnly.Parse(day)).ToList();
        Assert.Equal(refusals, found.Count);
        Assert.All(found, one => Assert.Equal(("LevelExists", "Luật 72/2025/QH15"), (one.Code, one.Article)));
    }

    [Theory]
    [InlineData(UnitKind.Area, "province", false)]
    [InlineData(UnitKind.Area, "central", false)]
    [InlineData(UnitKind.Agency, "province", true)]
    [InlineData(UnitKind.Agency, "central", false)]
    [InlineData(UnitKind.Agency, "commune", true)]
    internal void A_parent_stands_above_and_for_agencies_at_least_beside(UnitKind kind, string level, bool isSound) =>
        Assert.Equal(isSound ? [] : ["ParentStandsAbove"],
            Judge(kind, level, Province));

    [Fact]
    public void An_area_is_no_part_of_an_agency() =>
        Assert.Equal(["ParentStandsAbove"], Judge(UnitKind.Area, "commune", Open(UnitKind.Agency, "province")));

    [Fact]
    public void A_parent_that_has_ended_or_is_unknown_is_no_parent()
    {
        var ended = Open(UnitKind.Area, "province");
        ended.Close(new DateOnly(2023, 12, 31), "x");
        Assert.Equal(["ParentExists"], Judge(UnitKind.Area, "commune", ended));
        Assert.Equal(["ParentExists"], UnitRules.FactsAreSound(
            Levels, UnitKind.Area, Facts("commune", Guid.NewGuid()), null, Day).Select(one => one.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(" Xã")]
    [InlineData("Xã\nA")]
    public void A_name_is_written_on_one_line_without_spare_blanks(string name) => Assert.Equal(["TextIsWritten"],
        UnitRules.FactsAreSound(Levels, UnitKind.Area, Facts("province", null) with { Name = name }, null, Day)
            .Select(one => one.Code));

    [Theory]
    [InlineData("1899-12-31")]
    [InlineData("2100-01-02")]
    public void Days_far_away_are_refused(string day) =>
        Assert.Equal("on", Assert.Single(UnitRules.DayIsPlausible(DateOnly.Parse(day), "on")).Field);

    [Fact]
    public void Only_the_last_holder_hands_a_code_on()
    {
        var (first, last, code) = (Guid.NewGuid(), Guid.NewGuid(), new CodeText(CodeKind.Gso, "00001"));
        UnitCode[] holders = [Held(last, 2020), Held(first, 2010)];
        Assert.Empty(UnitRules.CodesAreNeverReused([code], holders, [last]));
        Assert.Single(UnitRules.CodesAreNeverReused([code], holders, [first]));
        Assert.Single(UnitRules.CodesAreNeverReused([code], holders, []));
        Assert.Empty(UnitRules.CodesAreNeverReused([code with { Value = "00002" }], holders, []));
    }

    static string[] Judge(UnitKind kind, string level, Unit parent) =>
        [.. UnitRules.FactsAreSound(Levels, kind, Facts(level, parent.Id), parent, Day).Select(one => one.Code)];

    static UnitFacts Facts(string level, Guid? parent) => new("Xã A", "Xã", level, parent);

    static Unit Open(UnitKind kind, string level) =>
        Unit.Open(Guid.NewGuid(), kind, new("Tỉnh A", "Tỉnh", level, null), new DateOnly(2000, 1, 1), "x");

    static UnitCode Held(Guid unit, int year) => new()
    {
        UnitId = unit, Kind = CodeKind.Gso, Value = "00001", ValidFrom = new DateOnly(year, 1, 1),
    };

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2100-01-01")]
    public void The_first_and_the_last_day_there_may_be_are_taken(string day) =>
        Assert.Empty(UnitRules.DayIsPlausible(DateOnly.Parse(day), "on"));

    [Fact]
    public void Each_refusal_says_what_is_wrong_with_which_entry()
    {
        Assert.Equal(["DayIsPlausible on: Ngày không hợp lý."], UnitRules.DayIsPlausible(default, "on").Told());
        Assert.Equal(["name", "type"], UnitRules.FactsAreSound(
            Levels, UnitKind.Area, new("", "", "province", null), null, Day).Select(one => one.Field));
        Assert.Equal(["LevelExists level: Không có cấp hành chính này."],
            UnitRules.FactsAreSound(Levels, UnitKind.Area, Facts("hamlet", null), null, Day).Told());
        Assert.Equal(["LevelExists level: Ngày 01/07/2025 không có cấp này."],
            UnitRules.FactsAreSound(Levels, UnitKind.Area, Facts("district", null), null, new(2025, 7, 1)).Told());
        Assert.Equal(["ParentExists parentId: Ngày 01/01/2024 không có đơn vị cấp trên này."],
            UnitRules.FactsAreSound(Levels, UnitKind.Area, Facts("commune", Guid.NewGuid()), null, Day).Told());
        Assert.Equal(["ParentStandsAbove parentId: Đơn vị cấp trên phải ở cấp cao hơn."],
            UnitRules.FactsAreSound(Levels, UnitKind.Area, Facts("province", Province.Id), Province, Day).Told());
        Assert.Equal(["CodesAreNeverReused codes: Mã 00001 đã cấp cho đơn vị khác, không cấp lại."],
            UnitRules.CodesAreNeverReused([new(CodeKind.Gso, "00001")], [Held(Guid.NewGuid(), 2020)], []).Told());
    }
}
