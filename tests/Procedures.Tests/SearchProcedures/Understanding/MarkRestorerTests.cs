using EGov.Procedures.SearchProcedures.Ranking;
using EGov.Procedures.SearchProcedures.Understanding;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.SearchProcedures.Understanding;

public sealed class MarkRestorerTests
{
    static readonly MarkRestorer Restorer = Make();

    [Theory]
    [InlineData("dang ky khai sinh", "đăng kí khai sinh")]
    [InlineData("mat so do lam lai o dau", "mất sổ đỏ làm lại ở đâu")]
    [InlineData("toi muon tach khau", "tôi muốn tách khẩu")]
    [InlineData("cap lai the can cuoc", "cấp lại thẻ căn cước")]
    public void Words_without_marks_get_those_their_neighbours_speak_for(string typed, string meant) =>
        Assert.Equal(meant, Read(typed));

    [Theory]
    [InlineData("xin cấp lai thẻ", "xin cấp lại thẻ")]
    [InlineData("bị mât thẻ", "bị mất thẻ")]
    public void A_mark_left_out_or_wrong_among_right_ones_is_mended(string typed, string meant) =>
        Assert.Equal(meant, Read(typed));

    [Fact]
    public void Hook_and_tilde_are_changed_where_the_neighbours_ask_for_it() =>
        Assert.Equal("sửa lại nhà", Read("sữa lại nhà"));

    [Theory]
    [InlineData("đăng ký kết hôn")]
    [InlineData("bán sữa")]
    [InlineData("mở quán ở quê")]
    public void What_is_typed_right_stays(string typed) =>
        Assert.Equal(string.Join(' ', VietnameseText.Words(typed).Select(word => word.Exact)), Read(typed));

    [Fact]
    public void A_word_nobody_knows_stays_as_typed() => Assert.Equal("xyzw đăng kí", Read("xyzw đăng ký"));

    [Fact]
    public void Marks_change_and_nothing_else() => Check.QuickThrowOnFailure(Prop.ForAll<string>(text =>
    {
        var words = VietnameseText.Words(text ?? "");
        return Restorer.Restore(words).Select(word => word.Folded).SequenceEqual(words.Select(word => word.Folded));
    }));

    [Fact]
    public void Restored_words_fold_to_what_was_typed() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements("dang", "ky", "mất", "so", "đỏ", "lam", "lại", "sữa", "nha", "o", "dau").ListOf().ToArbitrary(),
        typed => Restorer.Restore(VietnameseText.Words(string.Join(' ', typed)))
            .All(word => VietnameseText.Fold(word.Exact) == word.Folded)));

    static string Read(string typed) =>
        string.Join(' ', Restorer.Restore(VietnameseText.Words(typed)).Select(word => word.Exact));

    static MarkRestorer Make()
    {
        var catalogue = new Catalogue();
        catalogue.Apply(SampleDocuments.All);
        return new MarkRestorer(SampleDocuments.Lexicon, catalogue.Exact);
    }
}
