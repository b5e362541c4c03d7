using EGov.Directory.Codes;
using EGov.Directory.CreateUnit;

namespace EGov.Directory.Tests.CreateUnit;

public sealed class CreateUnitRulesTests
{
    static readonly Levels Levels = new([new("province", 2, "x")]);
    static readonly CreateUnitRequest Sound =
        new(new(UnitKind.Area, "Tỉnh A", "Tỉnh", "province"), new(2025, 7, 1), "202/2025/QH15");

    [Fact]
    public void A_sound_unit_is_entered() => Assert.Empty(Judge(Sound));

    [Fact]
    public void Every_refusal_is_told_at_once() => Assert.Equal(
        [
            "DayIsPlausible validFrom", "TextIsWritten act", "TextIsWritten name", "TextIsWritten type",
            "LevelExists level",
        ],
        Judge(new(new(UnitKind.Area, "", "", "district"), new(2200, 1, 1), "")));

    [Fact]
    public void A_code_of_another_unit_is_not_given_again() => Assert.Equal(["CodesAreNeverReused codes"], Judge(Sound,
        new UnitCode { UnitId = Guid.NewGuid(), Kind = CodeKind.Gso, Value = "00001", ValidFrom = new(2000, 1, 1) }));

    static IEnumerable<string> Judge(CreateUnitRequest asked, params UnitCode[] holders) => CreateUnitRules.Judge(
        Levels, asked, null, [new(CodeKind.Gso, "00001")], holders).Select(one => $"{one.Code} {one.Field}");
}
