using EGov.Portal.ProcedureService;
using EGov.Portal.Words;

namespace EGov.Portal.Tests.Words;

public sealed class ProcedureWordsTests
{
    readonly ProcedureWords words = Speaking.Vietnamese;

    [Theory]
    [InlineData("workingDay", "3 ngày làm việc")]
    [InlineData("day", "3 ngày")]
    [InlineData("workingHour", "3 giờ làm việc")]
    [InlineData("hour", "3 giờ")]
    [InlineData("minute", "3 phút")]
    [InlineData("week", "3 tuần")]
    [InlineData("month", "3 tháng")]
    [InlineData("year", "3 năm")]
    [InlineData("unstated", "3 (chưa nêu đơn vị)")]
    public void A_time_limit_names_its_unit(string unit, string text) => Assert.Equal(text, words.Time(3, unit));

    [Fact]
    public void No_time_limit_is_said_by_nothing() => Assert.Equal("", words.Time(null, "workingDay"));

    [Fact]
    public void Half_a_working_day_keeps_its_half() =>
        Assert.Equal("0,5 ngày làm việc", words.Time(0.5m, "workingDay"));

    [Theory]
    [InlineData(0, "VND", "Miễn phí")]
    [InlineData(8000, "VND", "8.000 đ")]
    [InlineData(1500000, "", "1.500.000 đ")]
    [InlineData(25, "USD", "25 USD")]
    public void A_fee_names_its_currency(int amount, string currency, string text) =>
        Assert.Equal(text, words.Fee(new FeeRecord(amount, currency, null)));

    [Fact]
    public void A_fee_without_a_figure_is_said_by_its_note() =>
        Assert.Equal("Theo quy định của tỉnh", words.Fee(new FeeRecord(null, "VND", "Theo quy định của tỉnh")));

    [Theory]
    [InlineData("province,commune", "Cấp tỉnh, Cấp xã")]
    [InlineData("ministry", "Cấp bộ")]
    [InlineData("district", "Cấp huyện")]
    [InlineData("other", "Cơ quan khác")]
    [InlineData("", "")]
    public void Levels_are_named_one_by_one(string levels, string text) => Assert.Equal(text, words.Levels(levels));

    [Theory]
    [InlineData("direct", "Trực tiếp")]
    [InlineData("online", "Trực tuyến")]
    [InlineData("post", "Bưu chính công ích")]
    [InlineData("drone", "drone")]
    public void An_unknown_channel_is_shown_as_it_came(string channel, string text) =>
        Assert.Equal(text, words.Channel(channel));

    [Theory]
    [InlineData("full", "Trực tuyến toàn trình")]
    [InlineData("partial", "Trực tuyến một phần")]
    [InlineData("information", "Chỉ cung cấp thông tin")]
    [InlineData("unstated", "Chưa nêu mức trực tuyến")]
    public void Online_levels_have_the_words_of_the_decree(string level, string text) =>
        Assert.Equal(text, words.Online(level));

    [Theory]
    [InlineData("level", "commune", "Cấp xã")]
    [InlineData("online", "full", "Trực tuyến toàn trình")]
    [InlineData("channel", "post", "Bưu chính công ích")]
    [InlineData("field", "Hộ tịch", "Hộ tịch")]
    [InlineData("agency", "Công an cấp xã", "Công an cấp xã")]
    public void Facet_values_are_said_in_words(string facet, string value, string text) =>
        Assert.Equal(text, words.Of(facet, value));

    [Theory]
    [InlineData("published", "Đang công khai")]
    [InlineData("amended", "Đang công khai, đã sửa đổi, bổ sung")]
    [InlineData("scheduled", "Sắp áp dụng")]
    [InlineData("replaced", "Đã được thay bằng bản mới")]
    [InlineData("abolished", "Đã bãi bỏ")]
    [InlineData("somethingNew", "somethingNew")]
    public void States_are_said_in_words(string state, string text) => Assert.Equal(text, words.State(state));

    [Theory]
    [InlineData("new", "Công bố mới")]
    [InlineData("amend", "Sửa đổi, bổ sung")]
    [InlineData("abolish", "Bãi bỏ")]
    [InlineData(null, "")]
    public void Decisions_are_said_in_words(string? type, string text) => Assert.Equal(text, words.Decision(type));

    [Fact]
    public void English_readers_get_English_words()
    {
        var english = Speaking.English;
        Assert.Equal("working days: 3", english.Time(3, "workingDay"));
        Assert.Equal("Free", english.Fee(new FeeRecord(0, "VND", null)));
        Assert.Equal("Commune", english.Levels("commune"));
    }
}
