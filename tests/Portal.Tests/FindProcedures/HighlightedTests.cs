using System.Text.Encodings.Web;
using System.Text.Unicode;
using EGov.Portal.Areas.Citizen.Pages.FindProcedures;

namespace EGov.Portal.Tests.FindProcedures;

public sealed class HighlightedTests
{
    [Fact]
    public void Found_words_are_marked() =>
        Assert.Equal("Đăng ký <mark>khai sinh</mark> lại", Html("Đăng ký <mark>khai sinh</mark> lại"));

    [Fact]
    public void Nothing_but_marks_gets_through() => Assert.Equal(
        "&lt;script&gt;x&lt;/script&gt;<mark>a</mark>&lt;b&gt;",
        Html("&lt;script&gt;x&lt;/script&gt;<mark>a</mark><b>"));

    [Fact]
    public void A_mark_left_open_is_closed() => Assert.Equal("a<mark>b</mark>", Html("a<mark>b"));

    [Fact]
    public void Encoded_text_is_not_encoded_twice() => Assert.Equal("A &amp; B", Html("A &amp; B"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_marks_the_name_stands_plain(string? highlight) =>
        Assert.Equal("Tên &lt;i&gt;", Html(highlight, "Tên <i>"));

    static string Html(string? highlight, string name = "")
    {
        var writer = new StringWriter();
        new Highlighted(highlight, name).WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return writer.ToString();
    }
}
