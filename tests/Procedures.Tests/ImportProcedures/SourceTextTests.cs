using System.Text;
using EGov.Procedures.ImportProcedures;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.ImportProcedures;

public sealed class SourceTextTests
{
    static readonly Arbitrary<string> Odd = Gen.Elements(
        "a", "e", "ê", "Đ", "\u0301", "\u0323", "\u200b", "\u00ad", "\ufeff", "\0", "\u0010", "\u0085", "\u009f",
        "\r", "\n", "\t", "\u000b", "\u00a0", " ", "😀", SourceText.Nothing)
        .ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void What_was_cleaned_is_not_changed_by_cleaning_again() => Prop.ForAll(Odd, text =>
    {
        var clean = SourceText.Clean(text);
        Assert.Equal(clean, SourceText.Clean(clean));
        Assert.Equal(SourceText.OneLine(clean), SourceText.OneLine(SourceText.OneLine(clean)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Clean_text_is_composed_and_has_no_control_character() => Prop.ForAll(Odd, text =>
    {
        var clean = SourceText.Clean(text);
        Assert.True(clean.IsNormalized(NormalizationForm.FormC));
        Assert.DoesNotContain(clean, letter => char.IsControl(letter) && letter is not ('\n' or '\t'));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_mark_kept_from_its_letter_by_an_invisible_character_joins_it() =>
        Assert.Equal("cấp", SourceText.Clean("câ\u200b\u0301p"));

    [Theory]
    [InlineData("một\r\nhai")]
    [InlineData("một\rhai")]
    [InlineData("một\u000bhai")]
    [InlineData("một\u0085hai")]
    public void Line_ends_of_every_origin_part_the_words(string text) =>
        Assert.Equal("một\nhai", SourceText.Clean(text));

    [Theory]
    [InlineData("Không có thông tin", "")]
    [InlineData("\u00a0Không có thông tin\r\n", "")]
    [InlineData("Không có thông tin khác", "Không có thông tin khác")]
    public void Only_the_whole_stand_in_stands_for_nothing(string text, string clean) =>
        Assert.Equal(clean, SourceText.Clean(text));

    [Fact]
    public void A_beginning_does_not_cut_a_letter_of_two_halves()
    {
        Assert.Equal("a…", SourceText.Beginning("a😀b", 2));
        Assert.Equal("a😀…", SourceText.Beginning("a😀b", 3));
        Assert.Equal("a😀b", SourceText.Beginning("a😀b", 4));
    }
}
