using System.Text;
using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Records;

namespace EGov.Procedures.Tests.ImportProcedures.National;

public sealed class NationalChannelsTests
{
    [Theory]
    [InlineData("50.000", "VNĐ", 50_000L, "VND")]
    [InlineData("1.500.000", "Đồng", 1_500_000L, "VND")]
    [InlineData("1,500,000", "", 1_500_000L, "VND")]
    [InlineData("1.500.000,00", "vnd", 1_500_000L, "VND")]
    [InlineData("50000.0", "đ", 50_000L, "VND")]
    [InlineData("miễn phí", "", 0L, "VND")]
    [InlineData("25", "USD/lần", 25L, "USD")]
    [InlineData("", "VNĐ", null, "VND")]
    public void Amounts_as_people_write_them_are_read(string amount, string unit, long? read, string currency)
    {
        var (fee, kinds) = FeeOf(amount, unit);
        Assert.Equal((read, currency, ""), (fee.Amount, fee.Currency, fee.Note));
        Assert.Empty(kinds);
    }

    [Theory]
    [InlineData("12,50", "USD", "12,50")]
    [InlineData("15,5", "VNĐ", "15,5")]
    [InlineData("-5", "VNĐ", "-5")]
    [InlineData("1e9", "VNĐ", "1e9")]
    [InlineData("1,00,000", "VNĐ", "1,00,000")]
    [InlineData("٥٠", "VNĐ", "٥٠")]
    [InlineData("1000000000000", "VNĐ", "1000000000000")]
    [InlineData("theo biểu phí", "", "theo biểu phí")]
    [InlineData("50", "EUR", "50 EUR")]
    [InlineData("0.5", "%", "0.5 %")]
    public void What_is_no_sure_amount_is_a_note_and_told(string amount, string unit, string note)
    {
        var (fee, kinds) = FeeOf(amount, unit);
        Assert.Equal((null, note), (fee.Amount, fee.Note));
        Assert.Equal([RemarkKinds.FeeIsPlausible], kinds);
    }

    [Theory]
    [InlineData("3", "ngày làm việc", "3", TimeUnit.WorkingDay)]
    [InlineData("1,5", "GIỜ", "1.5", TimeUnit.Hour)]
    [InlineData("2", "tuần", "2", TimeUnit.Week)]
    [InlineData("0", "Phút", "0", TimeUnit.Minute)]
    public void Times_are_read_in_any_case(string amount, string unit, string count, object read)
    {
        var content = Read($$"""{"THOIGIANGIAIQUYET":"{{amount}}","DONVITINH":"{{unit}}"}""").Content;
        var time = content.Channels[0].Times[0];
        Assert.Equal((decimal.Parse(count, System.Globalization.CultureInfo.InvariantCulture), (TimeUnit)read),
            (time.Amount, time.Unit));
        Assert.Empty(content.Raw);
    }

    [Fact]
    public void A_time_in_words_comes_before_the_note()
    {
        var cleaned = Read("""{"THOIGIANGIAIQUYET":"ngay trong ngày","DONVITINH":"Ngày","MOTA":"trước 15 giờ"}""");
        Assert.Equal("ngay trong ngày\ntrước 15 giờ", cleaned.Content.Channels[0].Times[0].Note);
        Assert.Equal([RemarkKinds.TimeIsNumber], cleaned.Remarks.Select(remark => remark.Kind));
    }

    [Theory]
    [InlineData("5", "Quý", "5 Quý")]
    [InlineData("", "Quý", "Quý")]
    public void A_unit_nobody_knows_is_kept_raw(string amount, string unit, string raw)
    {
        var cleaned = Read($$"""{"THOIGIANGIAIQUYET":"{{amount}}","DONVITINH":"{{unit}}"}""");
        Assert.Equal(TimeUnit.Unstated, cleaned.Content.Channels[0].Times[0].Unit);
        Assert.Equal(raw, cleaned.Content.Raw["CACHTHUCTHUCHIEN"]);
    }

    [Fact]
    public void A_time_without_a_unit_is_told_and_nothing_is_left_to_keep()
    {
        var cleaned = Read("""{"THOIGIANGIAIQUYET":"5"}""");
        Assert.Equal([RemarkKinds.TimeUnitIsStated], cleaned.Remarks.Select(remark => remark.Kind));
        Assert.Empty(cleaned.Content.Raw);
    }

    static (Fee Fee, IEnumerable<string> Kinds) FeeOf(string amount, string unit)
    {
        var cleaned = Read($$$"""{"PHILEPHI":{"SOTIEN":"{{{amount}}}","DONVI":"{{{unit}}}"}}""");
        return (cleaned.Content.Channels[0].Times[0].Fees[0], cleaned.Remarks.Select(remark => remark.Kind));
    }

    static CleanedRecord Read(string time) => RecordReader.Read(ImportFormat.National, new SourceRecord(1,
        Encoding.UTF8.GetBytes($$$"""
            {"MATTHC":"1.000001","TENTTHC":"Cấp","CACHTHUCTHUCHIEN":{"KENH":"1","THOIGIAN":{{{time}}}}}
            """))).Cleaned!;
}
