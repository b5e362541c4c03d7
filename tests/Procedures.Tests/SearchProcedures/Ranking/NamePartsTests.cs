using EGov.Procedures.SearchProcedures.Ranking;
using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.Tests.SearchProcedures.Ranking;

public sealed class NamePartsTests
{
    [Theory]
    [InlineData("Thủ tục đăng ký khai sinh", "dang ki khai sinh")]
    [InlineData("Đăng ký khai sinh (thực hiện tại cấp xã)", "dang ki khai sinh")]
    [InlineData("Cấp thẻ căn cước - cấp tỉnh", "cap the can cuoc")]
    [InlineData("Cấp thẻ cấp trung ương", "cap the")]
    [InlineData("Cấp bộ", "cap bo")]
    [InlineData("Thủ tục", "thu tuc")]
    [InlineData("Thủ tục xã", "xa")]
    [InlineData("Thủ tục cấp xã", "cap xa")]
    [InlineData("", "")]
    public void What_every_name_may_begin_or_end_with_is_left_out_but_never_the_whole(string name, string words) =>
        Assert.Equal(words, string.Join(' ',
            NameParts.WithoutRemarks(VietnameseText.Words(name)).Select(word => word.Folded)));

    [Fact]
    public void A_word_of_level_inside_a_name_stays() => Assert.Equal(
        ["chuyen", "cap", "tinh", "quan", "li", "rung"],
        NameParts.WithoutRemarks(VietnameseText.Words("Chuyển cấp tỉnh quản lý rừng")).Select(word => word.Folded));
}
