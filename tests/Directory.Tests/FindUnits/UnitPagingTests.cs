using EGov.Directory.FindUnits;
using EGov.Directory.ShowUnit;
using EGov.ServiceDefaults.Paging;

namespace EGov.Directory.Tests.FindUnits;

public sealed class UnitPagingTests
{
    [Theory]
    [InlineData(null, 100)]
    [InlineData(1, 1)]
    [InlineData(1_000, 1_000)]
    public void A_page_has_its_size_and_begins_at_the_start(int? size, int count)
    {
        Assert.Null(UnitPaging.Read(null, size, out var place, out var read));
        Assert.Equal((("", Guid.Empty), count), (place, read));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_001)]
    [InlineData(int.MinValue)]
    public void Other_sizes_are_refused(int size) =>
        Assert.Equal("PageIsAllowed", UnitPaging.Read(null, size, out _, out _)?.Code);

    [Fact]
    public void A_place_we_did_not_write_is_refused() => Assert.All(
        [Cursor.Write("xa"), Cursor.Write("xa", "no-id"), Cursor.Write("xa", Guid.Empty.ToString("N"), "x"), "%",
            "zzz"],
        after => Assert.Equal("PageIsAllowed", UnitPaging.Read(after, 1, out _, out _)?.Code));

    [Fact]
    public void The_next_page_begins_after_the_last_unit_shown()
    {
        List<ShownUnit> units = [Shown("Xã Ân"), Shown("Xã Đá"), Shown("Xã Êm")];
        var page = UnitPaging.Page(default, units, 2);
        Assert.Equal(units[..2], page.Items);
        Assert.Null(UnitPaging.Read(page.Next, 2, out var place, out _));
        Assert.Equal(("xa da", units[1].Id), place);
        Assert.Null(UnitPaging.Page(default, units, 3).Next);
        Assert.Null(UnitPaging.Page(default, [], 1).Next);
    }

    static ShownUnit Shown(string name) =>
        new(Guid.NewGuid(), UnitKind.Area, name, "Xã", "commune", null, null, default, null);
}
