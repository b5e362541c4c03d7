using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Portal;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.ImportProcedures.Portal;

public sealed class ChannelTableTests
{
    const string Header = "Hình thức nộpThời gianPhí, lệ phíMô tả";

    [Fact]
    public void Rows_become_channels_with_time_fee_and_notes()
    {
        var channels =
            Read("Trực tuyến5 Ngày làm việc2,000,000 Việt Nam Đồng(theo thông tư)Nộp qua cổng.Dịch vụ bưu chính3 NgàyMiễn phí");
        Assert.Equal([Channel.Online, Channel.Post], channels.Select(row => row.Channel));
        var online = Assert.Single(channels[0].Times);
        Assert.Equal((5m, TimeUnit.WorkingDay, "Nộp qua cổng."), (online.Amount!.Value, online.Unit, online.Note));
        Assert.Equal(new Fee(2_000_000, "", "VND", "theo thông tư"), Assert.Single(online.Fees));
        Assert.Equal(new Fee(0, "", "VND", ""), Assert.Single(Assert.Single(channels[1].Times).Fees));
    }

    [Fact]
    public void A_note_that_names_a_channel_does_not_begin_a_row()
    {
        var channels =
            Read("Trực tiếp3 GiờMiễn phí- Trực tuyến: qua cổng. Trực tiếp tại bộ phận một cửaTrực tuyến1 ThángKhông có thông tin");
        Assert.Equal(2, channels.Count);
        Assert.Equal("- Trực tuyến: qua cổng. Trực tiếp tại bộ phận một cửa", channels[0].Times[0].Note);
        Assert.Empty(channels[1].Times[0].Fees);
    }

    [Fact]
    public void Rows_of_one_channel_are_gathered_and_rows_alike_but_for_the_fee_are_one_time()
    {
        var channels =
            Read("Trực tiếp3 Ngày100,000 VNĐ(cá nhân)Trực tiếp3 Ngày200,000 VNĐ(tổ chức)Trực tiếp5 NgàyMiễn phí");
        var direct = Assert.Single(channels);
        Assert.Equal([2, 1], direct.Times.Select(time => time.Fees.Count));
    }

    [Theory]
    [InlineData("Trực tiếp120 VNĐ(20.000 đ/tờ khai)", 1, 20_000L)]
    [InlineData("Trực tiếp1100,000 VNĐ", 1, 100_000L)]
    [InlineData("Trực tiếp1050,000 VNĐ", 10, 50_000L)]
    public void Time_and_fee_glued_together_are_told_apart(string text, int time, long fee)
    {
        var row = Assert.Single(Assert.Single(Read(text)).Times);
        Assert.Equal((time, fee), ((int)row.Amount!.Value, row.Fees[0].Amount!.Value));
    }

    [Fact]
    public void An_implausible_fee_is_not_shown_as_one_but_its_text_is_kept()
    {
        var remarks = new Remarks();
        var fee = ChannelTable.Read(Header + "Trực tiếp1 Ngày20 VNĐ", remarks)[0].Times[0].Fees[0];
        Assert.Null(fee.Amount);
        Assert.Equal("20 VNĐ", fee.Note);
        Assert.Equal(RemarkKinds.FeeIsPlausible, Assert.Single(remarks.List).Kind);
    }

    [Fact]
    public void A_time_in_words_is_a_note()
    {
        var row = Read("Trực tuyếnKhông phải trả kết quảMiễn phíQua cổng")[0].Times[0];
        Assert.Null(row.Amount);
        Assert.Equal("Không phải trả kết quả\nQua cổng", row.Note);
    }

    [Fact]
    public void A_bracket_inside_a_fee_note_does_not_end_it()
    {
        var row = Read("Trực tiếp1 Ngày50,000 VNĐ(a) lần đầu (mới) b) lần sau)Mô tả thêm")[0].Times[0];
        Assert.Equal(("a) lần đầu (mới) b) lần sau", "Mô tả thêm"), (row.Fees[0].Note, row.Note));
    }

    [Fact]
    public void Dollars_stay_dollars() =>
        Assert.Equal(new Fee(25, "", "USD", "một chiếc"), Read("Trực tiếp1 Ngày25 USD(một chiếc)")[0].Times[0].Fees[0]);

    [Fact]
    public void Text_without_the_table_head_is_kept_raw()
    {
        var remarks = new Remarks();
        Assert.Empty(ChannelTable.Read("chỉ là chữ", remarks));
        Assert.Equal("chỉ là chữ", remarks.Raw["cach_thuc_thuc_hien"]);
    }

    [Fact]
    public void Whatever_comes_nothing_is_thrown_and_no_letter_is_lost() => Prop.ForAll(
        Texts.Of("Trực tiếp", "Trực tuyến", "Dịch vụ bưu chính", "5 Ngày làm việc", "3 Giờ", "Miễn phí",
            "Không có thông tin",
            "20,000 VNĐ", "5 USD", "(", ")", "120", "ghi chú", "Một ", "\n", "a) "),
        text =>
        {
            var remarks = new Remarks();
            var channels = ChannelTable.Read(SourceText.Clean(Header + text), remarks);
            Assert.Equal("", Letters.LostWords(Header + text, channels.SelectMany(row => row.Times)
                .SelectMany(time => time.Fees.Select(fee => fee.Note).Append(time.Note)).Concat(remarks.Raw.Values)));
        }).QuickCheckThrowOnFailure();

    static IReadOnlyList<ChannelTerms> Read(string rows) => ChannelTable.Read(Header + rows, new Remarks());
}
