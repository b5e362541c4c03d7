using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Portal;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

public sealed class PaperTableTests
{
    const string Header = "Tên giấy tờMẫu đơn, tờ khaiSố lượng";

    [Fact]
    public void Papers_have_name_form_originals_and_copies()
    {
        var papers = Single("--" + Header + "Đơn đề nghị theo mẫu;Mẫu số 01.docx1 bản chínhHộ chiếu0 bản chính,2 bản sao");
        Assert.Equal(new Paper("", "Đơn đề nghị theo mẫu;", "Mẫu số 01.docx", "", 1, 0), papers[0]);
        Assert.Equal(new Paper("", "Hộ chiếu", "", "", 0, 2), papers[1]);
    }

    [Fact]
    public void Each_case_has_its_title_and_papers()
    {
        var cases = Read("a) Cấp mới" + Header + "Đơn1 bản chínhb) Cấp lại" + Header + "Tờ khai1 bản chính--" + Header + "Ảnh2 bản chính");
        Assert.Equal(["a) Cấp mới", "b) Cấp lại", ""], cases.Select(part => part.Case));
        Assert.Equal(["Đơn", "Tờ khai", "Ảnh"], cases.Select(part => Assert.Single(part.Papers).Name));
    }

    [Fact]
    public void A_count_inside_a_name_does_not_end_the_row()
    {
        var papers = Single("--" + Header + "Phiếu yêu cầu (01 bản chính) và 02 bản sao có chứng thực; kèm 1 bản chính, để đối chiếu1 bản chính");
        Assert.StartsWith("Phiếu yêu cầu (01 bản chính)", Assert.Single(papers).Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Giấy theo Nghị định ngày 25/6/20241 bản chính", "Giấy theo Nghị định ngày 25/6/2024", 1)]
    [InlineData("Theo Mẫu số 181 bản chính", "Theo Mẫu số 18", 1)]
    [InlineData("Ảnh10 bản chính", "Ảnh", 10)]
    public void A_count_glued_to_a_number_is_told_apart(string row, string name, int originals)
    {
        var paper = Assert.Single(Single("--" + Header + row));
        Assert.Equal((name, originals), (paper.Name, paper.Originals));
    }

    [Fact]
    public void Several_forms_of_one_paper_are_listed()
    {
        var paper = Assert.Single(Single("--" + Header + "Bản kê theo Mẫu 48.Mau48.docxMau45.docx1 bản chính"));
        Assert.Equal(("Bản kê theo Mẫu 48.", "Mau48.docx; Mau45.docx"), (paper.Name, paper.FormName));
    }

    [Fact]
    public void Text_without_a_table_is_kept_raw_and_told()
    {
        var remarks = new Remarks();
        Assert.Empty(PaperTable.Read("); nộp hồ sơ cho cơ quan.\nBước 2. Giải quyết", remarks));
        Assert.Equal(RemarkKinds.TableIsFound, Assert.Single(remarks.List).Kind);
        Assert.Contains("Bước 2", remarks.Raw["thanh_phan_ho_so"], StringComparison.Ordinal);
    }

    [Fact]
    public void Text_after_the_last_row_is_kept_raw()
    {
        var remarks = new Remarks();
        Assert.Single(PaperTable.Read("--" + Header + "Đơn1 bản chínhLưu ý thêm", remarks));
        Assert.Equal("Lưu ý thêm", remarks.Raw["thanh_phan_ho_so"]);
    }

    [Fact]
    public void Two_hyphens_stand_for_no_papers() => Assert.Empty(Read("--"));

    [Fact]
    public void Whatever_comes_nothing_is_thrown_and_no_letter_is_lost() => Prop.ForAll(
        Texts.Of(Header, "--", "Đơn", "1 bản chính", "0 bản chính,1 bản sao", "01 bản sao ", "(2 bản chính)",
            "Mẫu số 3", ".docx",
            "mẫu", "; ", "a) ", "1", "\t"),
        text =>
        {
            var remarks = new Remarks();
            var cases = PaperTable.Read(SourceText.Clean(text), remarks);
            Assert.Equal("", Letters.Lost(text, cases.SelectMany(part => part.Papers.SelectMany(paper =>
                new[] { paper.Name, paper.FormName }).Append(part.Case)).Concat(remarks.Raw.Values)));
        }).QuickCheckThrowOnFailure();

    static IReadOnlyList<PaperCase> Read(string text) => PaperTable.Read(text, new Remarks());

    static IReadOnlyList<Paper> Single(string text) => Assert.Single(Read(text)).Papers;
}
