using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Portal;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

public sealed class ChannelFeeTests
{
    readonly Remarks remarks = new();

    [Theory]
    [InlineData("Miễn phí", "", 0L, "VND")]
    [InlineData("0 VNĐ", "", 0L, "VND")]
    [InlineData("1,000 VNĐ", "", 1_000L, "VND")]
    [InlineData("999,999,999,999 Việt Nam Đồng", "", 999_999_999_999L, "VND")]
    [InlineData("1 USD", "", 1L, "USD")]
    [InlineData("Miễn phí", "miễn cho người nghèo; nơi khác 50.000 đồng", 0L, "VND")]
    public void A_plausible_amount_is_the_fee(string text, string note, long amount, string currency)
    {
        Assert.Equal(new Fee(amount, "", currency, note), ChannelFee.Read(text, note, remarks));
        Assert.Empty(remarks.List);
    }

    [Theory]
    [InlineData("999 VNĐ", "999 VNĐ", "VND")]
    [InlineData("12.5 USD", "12.5 USD", "USD")]
    [InlineData("0.5 VNĐ", "0.5 VNĐ", "VND")]
    [InlineData("1,000,000,000,000 VNĐ", "1,000,000,000,000 VNĐ", "VND")]
    [InlineData("99999999999999999999999999999999 VNĐ", "99999999999999999999999999999999 VNĐ", "VND")]
    [InlineData("1.2.3 VNĐ", "1.2.3 VNĐ", "VND")]
    public void An_amount_nobody_asks_is_told_and_only_noted(string text, string note, string currency)
    {
        Assert.Equal(new Fee(null, "", currency, note), ChannelFee.Read(text, "", remarks));
        Assert.Equal(RemarkKinds.FeeIsPlausible, Assert.Single(remarks.List).Kind);
    }

    [Theory]
    [InlineData("20.000 đồng/lần", 20_000L)]
    [InlineData("từ 10.000đ đến 20,000 vnđ", 20_000L)]
    [InlineData("20000 VNĐ", 20_000L)]
    [InlineData("30.000 đồng/lần", null)]
    [InlineData("20.000 tờ", null)]
    public void Thousands_typed_short_are_believed_where_the_note_says_the_same_in_full(string note, long? amount)
    {
        var fee = ChannelFee.Read("20 VNĐ", note, remarks);
        Assert.Equal(new Fee(amount, "", "VND", $"20 VNĐ ({note})"), fee);
        Assert.Equal($"20 VNĐ ({note})", Assert.Single(remarks.List).Text);
    }

    [Fact]
    public void Free_of_charge_is_not_believed_where_the_note_states_a_sum()
    {
        Assert.Equal(new Fee(null, "", "VND", "50.000 đồng"), ChannelFee.Read("Miễn phí", "50.000 đồng", remarks));
        Assert.Equal(RemarkKinds.FeeIsPlausible, Assert.Single(remarks.List).Kind);
    }

    [Fact]
    public void Nothing_stated_is_no_fee_unless_a_note_says_something()
    {
        Assert.Null(ChannelFee.Read(SourceText.Nothing, "", remarks));
        Assert.Equal(new Fee(null, "", "VND", "theo nghị quyết"),
            ChannelFee.Read(SourceText.Nothing, "theo nghị quyết", remarks));
    }
}
