using EGov.Procedures.ImportProcedures.Portal;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

public sealed class LegalNumberTests
{
    [Theory]
    [InlineData("Nghị định 123/2015/NĐ-CP về hộ tịch", "123/2015/NĐ-CP")]
    [InlineData("Quyết định 766/QĐ-TTg", "766/QĐ-TTg")]
    [InlineData("Luật 31/2024/QH15 và 32/2024/QH15", "31/2024/QH15")]
    [InlineData("Thông tư 01a/2020/TT-BTP", "01a/2020/TT-BTP")]
    [InlineData("ban hành ngày 1/2/2024", "")]
    [InlineData("tỷ lệ 1/500", "")]
    [InlineData("Bộ luật Hàng hải", "")]
    public void The_first_number_in_a_title_is_its_own(string title, string number) =>
        Assert.Equal(number, LegalNumber.Own(title));

    [Theory]
    [InlineData("Luật Đất đai31/2024/QH15", "Luật Đất đai", "31/2024/QH15")]
    [InlineData("Về đấu giáNghị định 17/2010/NĐ-CP", "Về đấu giá", "17/2010/NĐ-CP")]
    [InlineData("Pháp lệnh ngoại hối28/2005/PL-UBTVQH11", "Pháp lệnh ngoại hối", "28/2005/PL-UBTVQH11")]
    public void A_number_that_touches_the_title_is_a_cell(string text, string title, string number)
    {
        var cell = Assert.Single(LegalNumber.FindEnds(text));
        Assert.Equal((title, number, text.Length), (text[..cell.Start], cell.Number, cell.End));
        Assert.Equal(number, text[cell.NumberStart..cell.End]);
    }

    [Theory]
    [InlineData("31/2024/QH15")]
    [InlineData("Về hòa giải 22/2017/NĐ-CP")]
    [InlineData("theo Luật (31/2024/QH15)")]
    public void A_number_inside_a_title_is_no_cell(string text) => Assert.Empty(LegalNumber.FindEnds(text));
}
