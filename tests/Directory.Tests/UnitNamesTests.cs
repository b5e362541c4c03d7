namespace EGov.Directory.Tests;

public sealed class UnitNamesTests
{
    [Theory]
    [InlineData("Xã Hòa Thắng", "xa hoa thang")]
    [InlineData("Phường Đức Nghĩa", "phuong duc nghia")]
    [InlineData("Phường Văn Miếu - Quốc Tử Giám", "phuong van mieu quoc tu giam")]
    public void A_search_compares_without_marks(string name, string folded) =>
        Assert.Equal(folded, UnitNames.Fold(name));

    [Theory]
    [InlineData("Xã Hòa Thắng", "Xã Hoà Thắng")]
    [InlineData("Tỉnh Thanh Hóa", "tỉnh Thanh Hoá")]
    [InlineData("Xã Thuỷ Đường", "Xã Thủy Đường")]
    [InlineData("Văn Miếu Quốc Tử Giám", "Văn Miếu - Quốc Tử Giám")]
    public void The_place_of_a_tone_mark_makes_no_other_name(string one, string other) =>
        Assert.Equal(UnitNames.Spelling(one), UnitNames.Spelling(other));

    [Theory]
    [InlineData("Xã Tân An", "Xã Tấn An")]
    [InlineData("Xã Đức Bình", "Xã Dức Bình")]
    [InlineData("Phường 1", "Phường 11")]
    [InlineData("Xã Hoà An", "Xã Hoa An")]
    public void Other_letters_make_another_name(string one, string other) =>
        Assert.NotEqual(UnitNames.Spelling(one), UnitNames.Spelling(other));
}
