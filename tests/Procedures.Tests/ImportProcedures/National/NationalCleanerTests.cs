using System.Text;
using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Records;

namespace EGov.Procedures.Tests.ImportProcedures.National;

public sealed class NationalCleanerTests
{
    const string Record = """
        {"IDQG":12,"MATTHC":"1.004873","TENTTHC":"Cấp Giấy xác nhận tình trạng hôn nhân","MACOQUANCONGBO":"G15","TRANGTHAI":"1",
         "LINHVUCTHUCHIEN":[{"MALINHVUC":"G15-HT08","TENLINHVUC":"Hộ tịch"}],
         "TRINHTUTHUCHIEN":[{"TRUONGHOP":"Tại nơi cư trú","TRINHTU":[{"TENTRINHTU":"Nộp hồ sơ"},{"TENTRINHTU":"Nhận kết quả"}]}],
         "CACHTHUCTHUCHIEN":[
           {"KENH":"1","THOIGIAN":[{"THOIGIANGIAIQUYET":3,"DONVITINH":"Ngày làm việc","MOTA":"","PHILEPHI":[{"MAPHILEPHI":"P1","SOTIEN":"15.000","DONVI":"VNĐ"}]}]},
           {"KENH":2,"THOIGIAN":{"THOIGIANGIAIQUYET":"1,5","DONVITINH":"NGÀY","PHILEPHI":[{"SOTIEN":0}]}},
           {"KENH":9,"THOIGIAN":[]}],
         "THANHPHANHOSO":[{"TRUONGHOP":"","GIAYTO":[{"MAGIAYTO":"000.00.00.G15-KQ1","TENGIAYTO":"Tờ khai","TENMAUDON":"TK.docx","URL":"https://x/tk","SOBANCHINH":"1","SOBANSAO":0}]}],
         "DOITUONGTHUCHIEN":[{"MADOITUONG":"1","TENDOITUONG":"Công dân Việt Nam"}],"MOTADOITUONGTHUCHIEN":null,
         "YEUCAU":"Không có thông tin","KETQUATHUCHIEN":[{"MAKETQUA":"KQ.G15.1","TENKETQUA":"Giấy xác nhận"}],
         "CANCUPHAPLY":[{"SOVANBAN":"60/2014/QH13","TENVANBAN":"Luật Hộ tịch"}],
         "COQUANTHUCHIEN":[{"MADONVI":"1","TENDONVI":"Ủy ban nhân dân cấp xã"}],"LAVANBAN":"x"}
        """;

    [Fact]
    public void The_payload_becomes_content()
    {
        var content = Read(Record).Cleaned!.Content;
        Assert.Equal(("1.004873", "Hộ tịch", "G15-HT08", "G15", "12", ""),
            (content.Code, content.Field, content.FieldCode, content.PublishedBy, content.Source,
                content.Requirements));
        Assert.Equal(["Nộp hồ sơ", "Nhận kết quả"], Assert.Single(content.Steps).Steps);
        Assert.Equal(new Paper("000.00.00.G15-KQ1", "Tờ khai", "TK.docx", "https://x/tk", 1, 0),
            content.Papers[0].Papers[0]);
        Assert.Equal(new ResultPaper("KQ.G15.1", "Giấy xác nhận"), Assert.Single(content.Results));
        Assert.Equal(new LegalBasis("60/2014/QH13", "Luật Hộ tịch"), Assert.Single(content.LegalBases));
        Assert.Equal(["Ủy ban nhân dân cấp xã"], content.Agencies);
    }

    [Fact]
    public void Channels_take_numbers_and_texts_alike()
    {
        var channels = Read(Record).Cleaned!.Content.Channels;
        Assert.Equal([Channel.Direct, Channel.Online], channels.Select(row => row.Channel));
        Assert.Equal((3m, TimeUnit.WorkingDay), (channels[0].Times[0].Amount!.Value, channels[0].Times[0].Unit));
        Assert.Equal(new Fee(15_000, "P1", "VND", ""), channels[0].Times[0].Fees[0]);
        Assert.Equal((1.5m, TimeUnit.Day, 0L), (channels[1].Times[0].Amount!.Value, channels[1].Times[0].Unit,
            channels[1].Times[0].Fees[0].Amount!.Value));
    }

    [Fact]
    public void What_is_not_in_the_format_is_kept_raw_and_told()
    {
        var cleaned = Read(Record).Cleaned!;
        Assert.Equal("x", cleaned.Content.Raw["LAVANBAN"]);
        Assert.Contains("\"KENH\":\"9\"", cleaned.Content.Raw["CACHTHUCTHUCHIEN"], StringComparison.Ordinal);
        Assert.Equal([RemarkKinds.FieldIsKnown, RemarkKinds.ChannelIsKnown],
            cleaned.Remarks.Select(remark => remark.Kind));
    }

    [Theory]
    [InlineData("{\"MATTHC\":\"abc\",\"TENTTHC\":\"x\"}", RemarkKinds.CodeIsValid)]
    [InlineData("{\"TENTTHC\":\"x\"}", RemarkKinds.CodeIsValid)]
    [InlineData("{\"MATTHC\":\"1.000001\",\"TENTTHC\":\" \"}", RemarkKinds.NameIsPresent)]
    [InlineData("{\"MATTHC\":{}}", RemarkKinds.RecordIsReadable)]
    [InlineData("{\"MATTHC\":\"1.000001\",\"TENTTHC\":\"\\udc00\"}", RemarkKinds.RecordIsReadable)]
    [InlineData("{\"X\":[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]}", RemarkKinds.RecordIsReadable)]
    [InlineData("không phải JSON", RemarkKinds.RecordIsReadable)]
    [InlineData("null", RemarkKinds.RecordIsReadable)]
    [InlineData("[]", RemarkKinds.RecordIsReadable)]
    public void What_is_no_record_is_refused_with_a_reason(string line, string kind) =>
        Assert.Equal(kind, Read(line).Refusal!.Value.Kind);

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused() => Assert.Equal(RemarkKinds.TextIsUtf8,
        RecordReader.Read(ImportFormat.National, new SourceRecord(7, [(byte)'{', 0xc3, 0x28, (byte)'}']))
            .Refusal!.Value.Kind);

    [Fact]
    public void A_NUL_in_a_text_is_left_out() => Assert.Equal("Cấp thẻ",
        Read("{\"MATTHC\":\"1.000001\",\"TENTTHC\":\"Cấp\\u0000 thẻ\"}").Cleaned!.Content.Name);

    static ReadRecord Read(string json) =>
        RecordReader.Read(ImportFormat.National, new SourceRecord(1, Encoding.UTF8.GetBytes(json)));
}
