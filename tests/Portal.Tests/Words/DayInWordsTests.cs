using EGov.Portal.Words;

namespace EGov.Portal.Tests.Words;

public sealed class DayInWordsTests
{
    [Theory]
    [InlineData("2026-11-27T10:00:00Z",
        "mười bảy giờ, thứ Sáu, ngày hai mươi bảy tháng mười một năm hai nghìn không trăm hai mươi sáu")]
    [InlineData("2026-11-23T09:30:00Z",
        "mười sáu giờ ba mươi phút, thứ Hai, ngày hai mươi ba tháng mười một năm hai nghìn không trăm hai mươi sáu")]
    [InlineData("2027-04-30T17:05:00Z",
        "không giờ năm phút, thứ Bảy, ngày một tháng năm năm hai nghìn không trăm hai mươi bảy")]
    public void A_moment_is_read_out_as_it_is_here(string moment, string words) =>
        Assert.Equal(words, DayInWords.Of(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0, "không")]
    [InlineData(5, "năm")]
    [InlineData(10, "mười")]
    [InlineData(15, "mười lăm")]
    [InlineData(21, "hai mươi mốt")]
    [InlineData(30, "ba mươi")]
    [InlineData(55, "năm mươi lăm")]
    public void Numbers_change_their_last_word_as_people_say_them(int number, string words) =>
        Assert.Equal(words, DayInWords.Number(number));
}
