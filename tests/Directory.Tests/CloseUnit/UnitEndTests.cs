using EGov.Directory.Codes;

namespace EGov.Directory.Tests.CloseUnit;

public sealed class UnitEndTests
{
    static readonly DateOnly Start = new(2020, 1, 1), Change = new(2024, 3, 1);

    [Fact]
    public void An_end_ends_the_last_version_and_the_open_codes_and_leaves_the_past()
    {
        var unit = Open();
        unit.TakeCode(new(CodeKind.Gso, "00001"), Start);
        unit.TakeCode(new(CodeKind.Gso, "00002"), Change);
        unit.Revise(unit.Last.Facts with { Name = "Xã B" }, Change, "2/NQ");
        unit.Close(new DateOnly(2025, 6, 30), "3/NQ");
        Assert.Null(unit.At(new DateOnly(2025, 7, 1)));
        Assert.Equal(("3/NQ", null), (unit.Last.EndAct, unit.At(Start)?.EndAct));
        Assert.Equal(new DateOnly?[] { Change.AddDays(-1), new DateOnly(2025, 6, 30) },
            unit.Codes.Select(code => code.ValidTo));
    }

    static Unit Open() => Unit.Open(Guid.NewGuid(), UnitKind.Area, new("Xã A", "Xã", "commune", null), Start, "1/NQ");
}
