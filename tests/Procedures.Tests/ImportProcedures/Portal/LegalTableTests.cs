using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Portal;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

public sealed class LegalTableTests
{
    const string Header = "Tên văn bản pháp lýMã văn bản";

    [Theory]
    [InlineData("Luật Đất đai31/2024/QH15", "Luật Đất đai", "31/2024/QH15")]
    [InlineData("Thông tư 57/2020/TT-BCA57/2020/TT-BCA", "Thông tư 57/2020/TT-BCA", "57/2020/TT-BCA")]
    [InlineData("Luật Khiếu nại năm 201102/2011/QH13", "Luật Khiếu nại năm 2011", "02/2011/QH13")]
    [InlineData("Thanh toán không dùng tiền mặtNghị định 52/2024/NĐ-CP", "Thanh toán không dùng tiền mặt",
        "52/2024/NĐ-CP")]
    [InlineData("Luật28/2023/QH15", "Luật", "28/2023/QH15")]
    [InlineData("Ưu đãi, miễn trừ của Việt Nam73-CP", "Ưu đãi, miễn trừ của Việt Nam", "73-CP")]
    [InlineData("QUY ĐỊNH CHI TIẾTSố: 151/2017/NĐ-CP", "QUY ĐỊNH CHI TIẾT", "151/2017/NĐ-CP")]
    [InlineData("Về hòa giải 22/2017/NĐ-CP", "Về hòa giải 22/2017/NĐ-CP", "22/2017/NĐ-CP")]
    public void A_row_has_title_and_number(string row, string title, string number) =>
        Assert.Equal(new LegalBasis(number, title), Assert.Single(Read(row)));

    [Fact]
    public void Rows_are_told_apart_where_small_letters_or_capitals_follow()
    {
        var rows = Read("Luật Thú y79/2015/QH13quy định chi tiết35/2016/NĐ-CPQUY ĐỊNH KHOAN NƯỚC54/2024/NĐ-CP"
            + "Thông tư liên tịch09/2015/TTLT-BCA-BYT-BTCQuyết định về chế độ53/2010/QĐ-TTgĐiều lệ118/2025/NĐ-CQuy chế601/QĐ-BTC");
        Assert.Equal(
            ["79/2015/QH13", "35/2016/NĐ-CP", "54/2024/NĐ-CP", "09/2015/TTLT-BCA-BYT-BTC", "53/2010/QĐ-TTg",
                "118/2025/NĐ-C", "601/QĐ-BTC"],
            rows.Select(row => row.Number));
        Assert.Equal(["Luật Thú y", "quy định chi tiết", "QUY ĐỊNH KHOAN NƯỚC"], rows.Take(3).Select(row => row.Title));
    }

    [Fact]
    public void A_title_without_number_is_told()
    {
        var remarks = new Remarks();
        var row = Assert.Single(LegalTable.Read(Header + "BỘ LUẬT HÀNG HẢI", remarks));
        Assert.Equal(("", "BỘ LUẬT HÀNG HẢI"), (row.Number, row.Title));
        Assert.Equal(RemarkKinds.LegalNumberIsFound, Assert.Single(remarks.List).Kind);
    }

    [Fact]
    public void Text_before_the_table_is_kept_raw()
    {
        var remarks = new Remarks();
        Assert.Single(LegalTable.Read(": Thông tư 269 về phí)" + Header + "Luật Đất đai31/2024/QH15", remarks));
        Assert.Equal(": Thông tư 269 về phí)", remarks.Raw["can_cu_phap_ly"]);
    }

    [Fact]
    public void Whatever_comes_nothing_is_thrown_and_no_letter_is_lost() => Prop.ForAll(
        Texts.Of(Header, "Luật ", "Nghị định ", "31/2024/QH15", "57/2020/TT-BCA", "2011", "năm ", "Quy", " về ",
            "NĐ-CP", "/", "ngày 1/2/2024;"),
        text =>
        {
            var remarks = new Remarks();
            var rows = LegalTable.Read(SourceText.Clean(text), remarks);
            Assert.Equal("", Letters.Lost(text, rows.SelectMany(row => new[] { row.Title, row.Number })
                .Concat(remarks.Raw.Values)));
        }).QuickCheckThrowOnFailure();

    static IReadOnlyList<LegalBasis> Read(string rows) => LegalTable.Read(Header + rows, new Remarks());
}
