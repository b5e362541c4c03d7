using EGov.Procedures.ImportProcedures;

namespace EGov.Procedures.Tests.ImportProcedures.National;

public sealed class NationalTimeTests
{
    [Theory]
    [InlineData("3", "ngày làm việc", "3", TimeUnit.WorkingDay)]
    [InlineData("1,5", "GIỜ", "1.5", TimeUnit.Hour)]
    [InlineData("2", "tuần", "2", TimeUnit.Week)]
    [InlineData("0", "Phút", "0", TimeUnit.Minute)]
    public void Times_are_read_in_any_case(string amount, string unit, string count, object read)
    {
        var content = NationalSample.ReadTime($$"""{"THOIGIANGIAIQUYET":"{{amount}}","DONVITINH":"{{unit}}"}""").Content;
        var time = content.Channels[0].Times[0];
        Assert.Equal((decimal.Parse(count, System.Globalization.CultureInfo.InvariantCulture), (TimeUnit)read),
            (time.Amount, time.Unit));
        Assert.Empty(content.Raw);
    }

    [Fact]
    public void A_time_in_words_comes_before_the_note()
    {
        var cleaned = NationalSample.ReadTime("""{"THOIGIANGIAIQUYET":"ngay trong ngày","DONVITINH":"Ngày","MOTA":"trước 15 giờ"}""");
        Assert.Equal("ngay trong ngày\ntrước 15 giờ", cleaned.Content.Channels[0].Times[0].Note);
        Assert.Equal([RemarkKinds.TimeIsNumber], cleaned.Remarks.Select(remark => remark.Kind));
    }

    [Theory]
    [InlineData("5", "Quý", "5 Quý")]
    [InlineData("", "Quý", "Quý")]
    public void A_unit_nobody_knows_is_kept_raw(string amount, string unit, string raw)
    {
        var cleaned = NationalSample.ReadTime($$"""{"THOIGIANGIAIQUYET":"{{amount}}","DONVITINH":"{{unit}}"}""");
        Assert.Equal(TimeUnit.Unstated, cleaned.Content.Channels[0].Times[0].Unit);
        Assert.Equal(raw, cleaned.Content.Raw["CACHTHUCTHUCHIEN"]);
    }

    [Fact]
    public void A_time_without_a_unit_is_told_and_nothing_is_left_to_keep()
    {
        var cleaned = NationalSample.ReadTime("""{"THOIGIANGIAIQUYET":"5"}""");
        Assert.Equal([RemarkKinds.TimeUnitIsStated], cleaned.Remarks.Select(remark => remark.Kind));
        Assert.Empty(cleaned.Content.Raw);
    }
}
