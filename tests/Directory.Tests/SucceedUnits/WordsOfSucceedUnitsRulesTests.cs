using EGov.Directory.Codes;
using EGov.Directory.SucceedUnits;
using EGov.Directory.Tests.Calendars;
using EGov.Directory.Writing;

namespace EGov.Directory.Tests.SucceedUnits;

/// <summary>Each refusal says what is wrong with which entry.</summary>
public sealed class WordsOfSucceedUnitsRulesTests
{
    static readonly DateOnly Day = new(2025, 7, 1);
    static readonly CodeText Code = new(CodeKind.Gso, "00001");

    [Theory]
    [InlineData(Relation.Merge, "Sáp nhập cần ít nhất hai đơn vị vào một đơn vị.")]
    [InlineData(Relation.Split, "Chia tách cần một đơn vị thành ít nhất hai đơn vị.")]
    [InlineData(Relation.Move, "Điều chỉnh cần một đơn vị chuyển một phần sang một đơn vị đang có.")]
    [InlineData(Relation.Rename, "Đổi thành cần một đơn vị và một đơn vị thay thế.")]
    internal void Numbers(Relation relation, string words) =>
        Assert.Equal([$"NumbersFitTheRelation from: {words}"], Told(relation, [Open()], []));

    [Fact]
    public void Shares_units_and_codes()
    {
        Assert.Equal(["SharesAddUp into: Tỷ lệ phải trên 0, và khi ghi thì ghi đủ, cộng lại bằng 1."],
            Told(Relation.Rename, [Open()], [New() with { Share = 2 }]));
        var unit = Open();
        Assert.Equal(["UnitsAreNamedOnce from: Mỗi đơn vị chỉ nêu một lần."],
            Told(Relation.Move, [unit], [new(Existing: new(unit.Id, 1))], [unit]));
        Assert.Equal(["CodeIsNamedOnce codes: Mỗi mã chỉ ghi cho một đơn vị."],
            Told(Relation.Split, [Open()], [New(), New()], codes: [[Code], [Code]]));
        Assert.Empty(Told(Relation.Split, [Open()], [New(), New()], codes: [[Code], [Code with { Value = "00002" }]]));
        var ended = Open();
        ended.Close(Day.AddDays(-1), "x");
        Assert.Equal(["TargetsExist into: Ngày 01/07/2025 đơn vị nhận không hoạt động."],
            Told(Relation.Move, [Open()], [new(Existing: new(ended.Id, 1))], [ended]));
    }

    static string[] Told(
        Relation relation, IReadOnlyList<Unit> from, IReadOnlyList<IntoUnit> into, Unit?[]? targets = null,
        IReadOnlyList<IReadOnlyList<CodeText>>? codes = null) => SucceedUnitsRules.Judge(
        new([new("commune", 4, "x")]),
        new(relation, Day, "x", [.. from.Select(unit => new SeenUnit(unit.Id, 1))], into),
        new(from, targets ?? [], [], [], codes ?? [], [], [])).Told();

    static IntoUnit New() => new(new NewUnit(UnitKind.Area, "Xã B", "Xã", "commune"));

    static Unit Open() => Unit.Open(
        Guid.NewGuid(), UnitKind.Area, new("Xã A", "Xã", "commune", null), new DateOnly(2000, 1, 1), "x");
}
