using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Portal;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

public sealed class FormNameTests
{
    readonly Remarks remarks = new();

    [Theory]
    [InlineData("Đơn đề nghị", "Đơn đề nghị", "")]
    [InlineData("Đơn đề nghịMẫu 01.docx", "Đơn đề nghị", "Mẫu 01.docx")]
    [InlineData("Đơn theo mẫuDon.PDF", "Đơn theo mẫu", "Don.PDF")]
    [InlineData("Tờ khai (theo mẫu)Tờ khai số 2.doc", "Tờ khai (theo mẫu)", "Tờ khai số 2.doc")]
    [InlineData("Bản kêPL 1.xlsxPL 2.xlsx", "Bản kê", "PL 1.xlsx; PL 2.xlsx")]
    [InlineData("tokhai.doc", "", "tokhai.doc")]
    [InlineData("Ảnh chụp tệp .docx kèm theo", "Ảnh chụp tệp .docx kèm theo", "")]
    public void The_file_begins_where_its_name_touches_the_papers(string text, string name, string form)
    {
        Assert.Equal((name, form), FormName.Split(text, remarks));
        Assert.Empty(remarks.List);
    }

    [Fact]
    public void A_file_that_touches_nothing_stays_in_the_name_and_is_told()
    {
        Assert.Equal(("đơn xin phép.docx", ""), FormName.Split("đơn xin phép.docx", remarks));
        Assert.Equal(RemarkKinds.FormNameIsSeparable, Assert.Single(remarks.List).Kind);
    }

    [Fact]
    public void Name_and_forms_are_the_text_in_its_order() => Prop.ForAll(
        Texts.Of("Đơn", "mẫu", "Mẫu 1", ".docx", ".pdf", "PL 2", ";", " ", "(", ")", "Ab"),
        text =>
        {
            var (name, form) = FormName.Split(text, new Remarks());
            Assert.Equal(Bare(text), Bare(name + form));
        }).QuickCheckThrowOnFailure();

    static string Bare(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter != ';'));
}
