using EGov.Portal.Areas.Citizen.Pages.ShowProcedure;
using EGov.Portal.ProcedureService;
using EGov.Portal.Tests.Words;

namespace EGov.Portal.Tests.ShowProcedure;

public sealed class TermTableTests
{
    [Fact]
    public void Every_time_of_every_channel_has_its_row()
    {
        var table = Table(
            new ChannelRecord("direct", [Time(3, ""), Time(10, "hồ sơ phải xác minh")]),
            new ChannelRecord("online", [Time(2, "")]));
        Assert.Equal(["Trực tiếp", "Trực tiếp", "Trực tuyến"], table.Rows.Select(row => row.Channel));
        Assert.Equal(
            ["3 ngày làm việc", "10 ngày làm việc", "2 ngày làm việc"], table.Rows.Select(row => row.Time));
        Assert.True(table.HasNotes);
    }

    [Fact]
    public void A_note_repeated_on_every_channel_is_told_once()
    {
        var table = Table(
            new ChannelRecord("direct", [Time(3, "Tỉnh quyết định")]),
            new ChannelRecord("post", [Time(3, "Tỉnh quyết định")]));
        Assert.Equal("Tỉnh quyết định", table.CommonNote);
        Assert.False(table.HasNotes);
    }

    [Fact]
    public void A_note_of_the_only_row_stays_in_it() =>
        Assert.True(Table(new ChannelRecord("direct", [Time(3, "Tỉnh quyết định")])).HasNotes);

    [Fact]
    public void A_channel_without_times_is_not_lost() =>
        Assert.Equal("Bưu chính công ích", Assert.Single(Table(new ChannelRecord("post", [])).Rows).Channel);

    [Fact]
    public void A_fee_in_words_only_has_no_figure()
    {
        var time = new TimeRecord(1, "day", null,
            [new FeeRecord(null, "VND", "Theo bảng giá"), new FeeRecord(5000, "VND", " mỗi trang ")]);
        Assert.Equal(
            [new FeeLine("", "Theo bảng giá"), new FeeLine("5.000 đ", "mỗi trang")],
            Assert.Single(Table(new ChannelRecord("direct", [time])).Rows).Fees);
    }

    [Fact]
    public void No_channels_make_an_empty_table() => Assert.Empty(Table().Rows);

    static TermTable Table(params ChannelRecord[] channels) => TermTable.Of(channels, Speaking.Vietnamese);

    static TimeRecord Time(decimal days, string note) => new(days, "workingDay", note, []);
}
