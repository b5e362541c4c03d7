using EGov.Directory.Codes;

namespace EGov.Directory.Tests;

public sealed class UnitTests
{
    static readonly DateOnly Start = new(2020, 1, 1), Change = new(2024, 3, 1);

    [Fact]
    public void A_change_counts_from_its_day_on_and_the_day_before_is_the_old_ones_last()
    {
        var unit = Open();
        unit.Revise(unit.Last.Facts with { Name = "Xã B" }, Change, "2/NQ");
        Assert.Null(unit.At(Start.AddDays(-1)));
        Assert.Equal("Xã A", unit.At(Start)?.Name);
        Assert.Equal("Xã A", unit.At(Change.AddDays(-1))?.Name);
        Assert.Equal(("Xã B", "xa b", "2/NQ"), (unit.At(Change)?.Name, unit.At(Change)?.Folded, unit.At(Change)?.Act));
        Assert.Equal("Xã B", unit.At(DateOnly.MaxValue)?.Name);
    }

    [Fact]
    public void A_new_code_ends_only_the_one_of_its_kind()
    {
        var unit = Open();
        unit.TakeCode(new(CodeKind.Gso, "00001"), Start);
        unit.TakeCode(new(CodeKind.Internal, "xa-a"), Start);
        unit.TakeCode(new(CodeKind.Gso, "00002"), Change);
        Assert.Equal("00001", unit.CodeAt(CodeKind.Gso, Change.AddDays(-1)));
        Assert.Equal("00002", unit.CodeAt(CodeKind.Gso, Change));
        Assert.Equal("xa-a", unit.CodeAt(CodeKind.Internal, Change));
        Assert.Null(unit.CodeAt(CodeKind.Qd20, Change));
        Assert.Null(unit.CodeAt(CodeKind.Gso, Start.AddDays(-1)));
    }

    static Unit Open() => Unit.Open(Guid.NewGuid(), UnitKind.Area, new("Xã A", "Xã", "commune", null), Start, "1/NQ");
}
