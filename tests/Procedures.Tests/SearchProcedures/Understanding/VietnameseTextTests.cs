using System.Text;
using EGov.Procedures.SearchProcedures.Understanding;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.SearchProcedures.Understanding;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Đăng ký khai sinh", "dang ky khai sinh")]
    [InlineData("ĐƯỜNG THUỶ", "duong thuy")]
    [InlineData("Giấy phép ABC-12", "giay phep abc-12")]
    public void Folding_takes_marks_case_and_the_bar_of_d(string text, string folded) =>
        Assert.Equal(folded, VietnameseText.Fold(text));

    [Fact]
    public void Composed_and_decomposed_spelling_are_the_same_words() =>
        Assert.Equal(VietnameseText.Words("Hộ khẩu thường trú"),
            VietnameseText.Words("Hộ khẩu thường trú".Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Words_keep_what_was_typed_beside_what_is_compared() =>
        Assert.Equal([new Token("cấp", "cap"), new Token("thẻ", "the")], VietnameseText.Words("Cấp THẺ"));

    [Theory]
    [InlineData("mã 1.004873.", "1.004873")]
    [InlineData("(1.001612.000.00.00.H19)", "1.001612.000.00.00.h19")]
    public void A_code_is_one_word(string text, string code) =>
        Assert.Contains(VietnameseText.Words(text), word => word.Folded.StartsWith(code[..8], StringComparison.Ordinal));

    [Fact]
    public void Cleaning_leaves_single_spaces_and_no_control_characters() =>
        Assert.Equal("a b c", VietnameseText.Clean(" a\u0000\tb \n\n c\u0007 "));

    [Fact]
    public void A_text_that_is_clean_is_given_back_itself()
    {
        const string clean = "Đăng ký khai sinh “có yếu tố nước ngoài” – cấp xã";
        Assert.Same(clean, VietnameseText.Clean(clean));
        Assert.Equal(clean, VietnameseText.Clean(clean.Normalize(NormalizationForm.FormD).Replace(" ", " \n")));
    }

    [Fact]
    public void Words_kept_are_bounded_and_one_not_kept_is_read_all_the_same()
    {
        for (var at = 0; at < WordCache.Most + 1_000; at++)
        {
            Assert.Equal("a" + at, VietnameseText.Words("A" + at)[0].Folded);
        }
        Assert.InRange(WordCache.Count, 1, WordCache.Most + 64);
    }

    [Fact]
    public void A_word_without_end_is_cut() =>
        Assert.Equal(VietnameseText.LongestWord, VietnameseText.Words(new string('a', 5_000))[0].Exact.Length);

    [Fact]
    public void Any_text_can_be_read_and_reading_it_again_finds_the_same() =>
        Prop.ForAll<string>(ArbMap.Default.ArbFor<string>(), text =>
        {
            var clean = VietnameseText.Clean(text);
            return VietnameseText.Clean(clean) == clean
                && VietnameseText.Words(clean).SequenceEqual(VietnameseText.Words(text));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Prop.ForAll<string>(ArbMap.Default.ArbFor<NonNull<string>>().Convert(text => text.Get, NonNull<string>.NewNonNull),
            text => VietnameseText.Fold(VietnameseText.Fold(text)) == VietnameseText.Fold(text))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Half_of_a_surrogate_pair_is_no_reason_to_fail() =>
        Assert.NotNull(VietnameseText.Words("cấp \ud83d thẻ \udc4d"));
}
