using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Portal;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

public sealed class ResultTableTests
{
    const string Nothing = "Từ khóaKhông có thông tinMô tảKhông có thông tin";
    const string Buttons =
        "Chọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngành-- Chọn Bộ ngành --Đơn vị-- Chọn Cơ sở --Nộp hồ sơ";

    [Fact]
    public void Results_have_name_and_code_and_no_button_text()
    {
        var remarks = new Remarks();
        var results =
            ResultTable.Read("Giấy phépMã: KQ.G01.000068Văn bản từ chốiMã: KQ.G01.000069" + Nothing + Buttons, remarks);
        Assert.Equal([new ResultPaper("KQ.G01.000068", "Giấy phép"),
            new ResultPaper("KQ.G01.000069", "Văn bản từ chối")], results);
        Assert.Empty(remarks.List);
    }

    [Theory]
    [InlineData("000.00.00.G19-KQ1120")]
    [InlineData("KQ-G10.000005")]
    [InlineData("BQP-CCS.KQ0001")]
    public void Codes_of_every_family_are_read(string code) =>
        Assert.Equal(new ResultPaper(code, "Chứng chỉ"),
            Assert.Single(ResultTable.Read($"Chứng chỉMã: {code}{Nothing}", new Remarks())));

    [Fact]
    public void Keywords_and_description_are_kept()
    {
        var remarks = new Remarks();
        ResultTable.Read("ThẻMã: KQ.G01.1Từ khóaCăn cướcMô tảThời hạn 10 năm" + Buttons, remarks);
        Assert.Equal("Từ khóa: Căn cước\nMô tả: Thời hạn 10 năm", remarks.Raw["ket_qua_xu_ly"]);
    }

    [Fact]
    public void A_result_without_code_is_kept_and_told()
    {
        var remarks = new Remarks();
        Assert.Equal(new ResultPaper("", "Văn bản chấp thuận"),
            Assert.Single(ResultTable.Read("Văn bản chấp thuận", remarks)));
        Assert.Equal(RemarkKinds.ResultHasCode, Assert.Single(remarks.List).Kind);
    }

    [Fact]
    public void Whatever_comes_nothing_is_thrown_and_no_letter_is_lost() => Prop.ForAll(
        Texts.Of("Giấy phép", "Mã: ", "KQ.G01.000068", "KQ-G10.5", "000.00.00.G19-KQ1", "Từ khóa", "Mô tả",
            "Không có thông tin", "12", "Thẻ", "\n", " "),
        text =>
        {
            var remarks = new Remarks();
            var results = ResultTable.Read(SourceText.Clean(text), remarks);
            Assert.Equal("", Letters.Lost(text, results.SelectMany(result => new[] { result.Name, result.Code })
                .Concat(remarks.Raw.Values)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_but_buttons_is_no_result() => Assert.Empty(ResultTable.Read(Nothing + Buttons, new Remarks()));
}
