using System.Text;
using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Portal;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

public sealed class PortalCleanerTests
{
    [Fact]
    public void Text_is_made_NFC_and_nothing_is_empty()
    {
        var content = Clean(new PortalRecord
        {
            Code = " 1.000001 ",
            Name = "Cấp thẻ\ncăn cước".Normalize(NormalizationForm.FormD),
            Requirements = "Không có.",
            Agencies = "Không có thông tin",
            Related = "Không có thông tin",
        }).Content;
        Assert.Equal(("1.000001", "Cấp thẻ căn cước", ""), (content.Code, content.Name, content.Requirements));
        Assert.Empty(content.Agencies);
        Assert.Empty(content.Related);
        Assert.Empty(content.Raw);
    }

    [Fact]
    public void Lists_are_split_where_names_end()
    {
        var content = Clean(new PortalRecord
        {
            Levels = "Cấp tỉnh, Cấp bộ, Cơ quan khác",
            Applicants = "Tổ chức (không bao gồm doanh nghiệp, HTX), Cán bộ, công chức, viên chức, Đảng viên",
            Agencies = "Cục cảnh sát về trật tự, xã hội, Công an tỉnh",
        }).Content;
        Assert.Equal([Level.Ministry, Level.Province, Level.Other], content.Levels);
        Assert.Equal(["Tổ chức (không bao gồm doanh nghiệp, HTX)", "Cán bộ, công chức, viên chức", "Đảng viên"],
            content.Applicants);
        Assert.Equal(["Cục cảnh sát về trật tự, xã hội", "Công an tỉnh"], content.Agencies);
    }

    [Fact]
    public void Sections_of_the_page_that_ran_into_a_field_are_kept_raw()
    {
        var cleaned = Clean(new PortalRecord
        {
            Requirements = "Không có thông tinTừ khóaKhông",
            CompetentAgencies = "SởTên thủ tụcCấpMã thủ tục1.000002Số quyết định1/QĐ-BTC",
            Steps = "Bước 1: NộpTên giấy tờMẫu đơn, tờ khaiSố lượng",
        });
        Assert.Equal(["co_quan_co_tham_quyen", "trinh_tu_thuc_hien", "yeu_cau_dieu_kien"], cleaned.Content.Raw.Keys);
        Assert.All(cleaned.Remarks, remark => Assert.Equal(RemarkKinds.FieldHoldsOwnText, remark.Kind));
    }

    [Fact]
    public void Related_procedures_printed_twice_are_listed_once() =>
        Assert.Equal(["Cấp mới", "Cấp lại"], Clean(new PortalRecord
        {
            Related = "#Tên thủ tục1Cấp mới2Cấp lại#1Tên thủ tụcCấp mới#2Tên thủ tụcCấp lại",
        }).Content.Related);

    [Fact]
    public void A_decision_of_a_committee_on_a_procedure_of_a_ministry_is_held()
    {
        var cleaned = Clean(new PortalRecord { Publisher = "bo-cong-an", Name = "Hỗ trợ sản xuất", Decision =
            "226/QĐ-UBND" });
        Assert.True(cleaned.Holds);
        Assert.Contains(cleaned.Remarks, remark => remark.Kind == RemarkKinds.NameAndTextAgree);
    }

    [Fact]
    public void A_name_whose_words_are_nowhere_in_a_long_text_is_held()
    {
        var text = string.Join(' ',
            Enumerable.Repeat("Người nuôi trồng thủy sản gửi đơn tới chi cục để kiểm tra ao nuôi.", 20));
        Assert.True(Clean(new PortalRecord { Name = "Hợp nhất công ty luật nước ngoài hành nghề", Steps = text })
            .Holds);
        Assert.False(Clean(new PortalRecord { Name = "Kiểm tra ao nuôi trồng thủy sản của người nuôi", Steps = text })
            .Holds);
        Assert.False(Clean(new PortalRecord { Name = "Hợp nhất công ty luật nước ngoài hành nghề", Steps =
            "Nộp đơn." }).Holds);
    }

    [Theory]
    [InlineData("Thuế", "Người nộp thuế gửi tờ khai tới cơ quan quản lý.", false)]
    [InlineData("Hoạt động xây dựng", "Chủ đầu tư nộp đơn cho cơ quan quản lý hoạt động xây dựng nơi có công trình.", false)]
    [InlineData("Luật sư", "Người nuôi trồng thủy sản gửi đơn tới chi cục để kiểm tra ao nuôi.", true)]
    [InlineData("", "Người nuôi trồng thủy sản gửi đơn tới chi cục để kiểm tra ao nuôi.", true)]
    public void A_text_in_other_words_is_believed_where_it_speaks_of_its_field(string field, string line, bool holds) =>
        Assert.Equal(holds, Clean(new PortalRecord
        {
            Name = "Hợp nhất công ty luật nước ngoài hành nghề", Field = field,
            Steps = string.Join(' ', Enumerable.Repeat(line, 20)),
        }).Holds);

    [Fact]
    public void Names_are_alike_by_their_word_pairs()
    {
        Assert.Equal(0, ForeignText.Likeness("Hỗ trợ phát triển sản xuất cộng đồng",
            "Mở khóa căn cước điện tử (cấp xã)"));
        Assert.Equal(1, ForeignText.Likeness("Mở khóa căn cước điện tử",
            "Thủ tục mở khóa căn cước điện tử (thực hiện tại cấp xã)"));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"ma_thu_tuc\":5}")]
    [InlineData("{\"x\":[[[[[[[[[[[[1]]]]]]]]]]]]}")]
    [InlineData("{\"ten_thu_tuc\":\"\\ud800\"}")]
    public void What_is_no_record_is_refused(string line) =>
        Assert.ThrowsAny<Exception>(() => PortalCleaner.Clean(PortalRecord.Read(Encoding.UTF8.GetBytes(line))));

    [Fact]
    public void Control_characters_and_invisible_ones_are_left_out() =>
        Assert.Equal("a b\nc\td", SourceText.Clean("\ufeffa\u00a0b\r\nc\td\0\u200b\u0007"));

    static CleanedRecord Clean(PortalRecord record) => PortalCleaner.Clean(record);
}
