using EGov.Procedures.SearchProcedures.Ranking;
using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.Tests.SearchProcedures.Ranking;

public sealed class RankerTests
{
    static readonly Lexicon Lexicon = Lexicon.Read("""
        { "version": "1", "qualifiers": ["lại", "lưu động", "chấm dứt"], "light": ["xin"], "rules": [
          { "say": ["mất"], "means": ["cấp lại"], "keep": 0.2 },
          { "say": ["xế"], "means": ["xe"] },
          { "say": ["giấy bay"], "means": ["giấy phép khai thác thiết bị bay siêu nhẹ do cơ quan hàng không quản lý"] }
        ] }
        """);

    [Fact]
    public void A_special_case_nobody_asked_for_comes_after_the_ordinary_one() => Assert.Equal(
        "3", First("đăng ký khai tử", "Đăng ký lại khai tử", "Đăng ký khai tử lưu động", "Đăng ký khai tử")[0]);

    [Fact]
    public void A_special_case_asked_for_comes_first() => Assert.Equal(
        "2", First("khai tử lưu động", "Đăng ký khai tử", "Đăng ký khai tử lưu động")[0]);

    [Fact]
    public void Two_words_of_a_special_case_are_asked_for_by_themselves() => Assert.Equal(
        "2", First("chấm dứt giám hộ", "Đăng ký giám hộ", "Đăng ký chấm dứt việc giám hộ")[0]);

    [Fact]
    public void A_special_case_meant_by_an_everyday_word_comes_first() => Assert.Equal(
        "2", First("mất thẻ căn cước", "Cấp thẻ căn cước", "Cấp lại thẻ căn cước")[0]);

    [Fact]
    public void Marks_decide_between_words_that_fold_to_one()
    {
        Assert.Equal("1", First("bán sữa", "Cấp phép bán sữa", "Cấp phép bán sứa")[0]);
        Assert.Equal("2", First("bán sứa", "Cấp phép bán sữa", "Cấp phép bán sứa")[0]);
    }

    [Fact]
    public void A_name_with_the_typed_words_beats_one_with_their_meaning_only() => Assert.Equal(
        "2", First("xế độ", "Đăng ký xe", "Đăng ký xế độ")[0]);

    [Fact]
    public void A_meaning_in_many_words_does_not_outweigh_the_rest_by_its_length()
    {
        var ranked = Rank("giấy bay",
            "Cấp giấy phép khai thác thiết bị bay siêu nhẹ do cơ quan hàng không quản lý", "Việc khác");
        Assert.InRange(ranked[0].Score, 0.1f, FieldWeights.MostMass * 3);
    }

    [Fact]
    public void Equal_scores_are_ordered_by_code() =>
        Assert.Equal(["1", "2"], First("khai sinh", "Đăng ký khai sinh", "Đăng ký khai sinh"));

    static List<string> First(string typed, params string[] names) =>
        [.. Rank(typed, names).Select(one => one.Entry.Card.Code[^1..])];

    static List<Ranked> Rank(string typed, params string[] names)
    {
        var catalogue = new Catalogue();
        catalogue.Apply([.. names.Select((name, at) => SampleDocuments.Of($"1.00000{at + 1}", name))]);
        var padding = Enumerable.Range(0, 30).Select(at => SampleDocuments.Of($"9.0000{at + 10}", "Nội dung số " + at));
        catalogue.Apply([.. padding]);
        var query = new QueryUnderstanding(Lexicon, catalogue.Folded, catalogue.Exact).Understand(typed);
        return [.. new Ranker(catalogue, Lexicon.Qualifiers).Rank(query, catalogue.ByName())
            .Where(one => one.Entry.Card.Code.StartsWith("1.", StringComparison.Ordinal))];
    }
}
