using EGov.Procedures.ImportProcedures;

namespace EGov.Procedures.Tests.ImportProcedures.National;

public sealed class NationalFeeTests
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

    static (Fee Fee, IEnumerable<string> Kinds) FeeOf(string amount, string unit)
    {
        var cleaned = NationalSample.ReadTime($$$"""{"PHILEPHI":{"SOTIEN":"{{{amount}}}","DONVI":"{{{unit}}}"}}""");
        return (cleaned.Content.Channels[0].Times[0].Fees[0], cleaned.Remarks.Select(remark => remark.Kind));
    }
}
