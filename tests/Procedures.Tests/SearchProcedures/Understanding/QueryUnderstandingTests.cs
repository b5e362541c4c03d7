using EGov.Procedures.SearchProcedures.Ranking;
using EGov.Procedures.SearchProcedures.Understanding;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.SearchProcedures.Understanding;

public sealed class QueryUnderstandingTests
{
    static readonly Catalogue Filled = Fill();
    readonly QueryUnderstanding understanding = new(SampleDocuments.Lexicon, Filled.Folded, Filled.Exact);

    [Fact]
    public void Question_words_and_politeness_are_dropped() => Assert.Equal(
        ["đăng", "kí", "khai", "sinh"],
        Words("cho em hỏi đăng ký khai sinh ở đâu, cần giấy tờ gì ạ"));

    [Fact]
    public void A_query_of_question_words_only_keeps_them() => Assert.NotEmpty(Words("ở đâu"));

    [Theory]
    [InlineData("1.004873", "1.004873")]
    [InlineData("thủ tục 1.0048 là gì", "1.0048")]
    [InlineData("004873", "004873")]
    [InlineData("năm 2024 nộp 50000", "50000")]
    [InlineData("năm 2024", "")]
    public void A_code_is_found_in_full_or_part(string text, string code) =>
        Assert.Equal(code, understanding.Understand(text).Code);

    [Theory]
    [InlineData("giấy độc thân", "tinh_trang")]
    [InlineData("báo tử", "khai_tu")]
    [InlineData("lấy vợ", "ket_hon")]
    [InlineData("vk e mới đẻ", "khai_sinh")]
    [InlineData("làm cccd", "can_cuoc")]
    [InlineData("mở quán cà phê", "ho_kinh")]
    [InlineData("so do", "quyen_su")]
    public void Everyday_words_bring_the_words_of_the_catalogue(string text, string term) => Assert.Contains(
        term, understanding.Understand(text).Concepts
            .SelectMany(concept => concept.Wordings).SelectMany(wording => wording.Terms));

    [Fact]
    public void A_lost_paper_is_not_a_death() => Assert.DoesNotContain(
        "khai_tu", understanding.Understand("mất thẻ căn cước").Concepts
            .SelectMany(concept => concept.Wordings).SelectMany(wording => wording.Terms));

    [Theory]
    [InlineData("khai sihn", "khai sinh")]
    [InlineData("ket hoon", "ket hon")]
    [InlineData("khaisinh", "khai sinh")]
    public void Typing_errors_are_mended(string typed, string meant) =>
        Assert.Equal(meant, VietnameseText.Fold(understanding.Understand(typed).Corrected!));

    [Fact]
    public void Known_words_are_not_mended() => Assert.Null(understanding.Understand("đăng ký khai tử").Corrected);

    [Fact]
    public void Without_diacritics_the_same_is_asked() => Assert.Equal(
        Terms("tôi sắp lấy vợ thì đăng ký ở đâu"), Terms("toi sap lay vo thi dang ky o dau"));

    [Fact]
    public void Any_text_is_understood() => Check.QuickThrowOnFailure(Prop.ForAll<string>(text =>
        understanding.Understand(text ?? "").Concepts.All(concept =>
            concept.Wordings.Count > 0 && concept.Wordings.All(wording => wording.Weight is > 0 and < 10))));

    [Fact]
    public void A_long_text_is_cut() =>
        Assert.True(understanding.Understand(string.Join(' ', Enumerable.Repeat("vk", 5_000))).Words.Count <= 100);

    static Catalogue Fill()
    {
        var catalogue = new Catalogue();
        catalogue.Apply(SampleDocuments.All);
        return catalogue;
    }

    IEnumerable<string> Words(string text) => understanding.Understand(text).Words.Select(word => word.Exact);

    List<string> Terms(string text) => [.. understanding.Understand(text).Concepts
        .SelectMany(concept => concept.Wordings).SelectMany(wording => wording.Terms)];
}
