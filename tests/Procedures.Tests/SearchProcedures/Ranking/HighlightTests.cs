using EGov.Procedures.SearchProcedures.Ranking;
using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.Tests.SearchProcedures.Ranking;

public sealed class HighlightTests
{
    [Fact]
    public void What_was_asked_for_is_marked_with_its_own_spelling() =>
        Assert.Equal("Đăng ký <mark>khai sinh</mark>", Highlight.Mark("Đăng ký khai sinh", ["khai", "sinh"]));

    [Fact]
    public void Words_apart_get_marks_of_their_own() =>
        Assert.Equal("<mark>Cấp</mark> lại <mark>thẻ</mark>", Highlight.Mark("Cấp lại thẻ", ["cap", "the"]));

    [Fact]
    public void Everything_else_is_encoded() =>
        Assert.Equal("&lt;b&gt;<mark>bay</mark>&lt;/b&gt; &amp; &quot;lộn&quot;",
            Highlight.Mark("<b>bay</b> & \"lộn\"", ["bay"]));

    [Fact]
    public void Nothing_asked_marks_nothing() => Assert.Equal("Cấp thẻ", Highlight.Mark("Cấp thẻ", []));

    [Fact]
    public void Vietnamese_letters_are_left_readable() =>
        Assert.Equal("Ủy ban nhân dân", Highlight.Mark("Ủy ban nhân dân", []));

    [Fact]
    public void An_empty_name_is_empty() => Assert.Equal("", Highlight.Mark("", ["the"]));

    [Fact]
    public void Words_of_a_meaning_are_marked_where_they_stand_together() =>
        Assert.Equal("Cấp <mark>quyền sử dụng đất</mark> cho đất trống",
            Highlight.Mark("Cấp quyền sử dụng đất cho đất trống", ["quyen_su", "su_dung", "dung_dat"]));

    [Fact]
    public void Of_a_meaning_in_several_words_no_single_word_is_asked_for()
    {
        var catalogue = new Catalogue();
        catalogue.Apply(SampleDocuments.All);
        var query = new QueryUnderstanding(SampleDocuments.Lexicon, catalogue.Folded, catalogue.Exact)
            .Understand("giấy độc thân");
        var asked = Highlight.Asked(query);
        Assert.Contains("hon_nhan", asked);
        Assert.DoesNotContain("nhan", asked);
        Assert.Contains("thue", Highlight.Asked(new QueryUnderstanding(
            SampleDocuments.Lexicon, catalogue.Folded, catalogue.Exact).Understand("thuê")));
    }
}
