using EGov.Directory.Codes;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Directory.Tests.Codes;

public sealed class CodeTextTests
{
    [Theory]
    [InlineData("68", "province")]
    [InlineData("593", "district")]
    [InlineData("00004", "commune")]
    public void A_code_of_the_statistics_office_tells_its_level(string text, string level) =>
        Assert.Equal(level, GsoCode.Read(text, out _)?.Level);

    [Theory]
    [InlineData("1")]
    [InlineData("0000")]
    [InlineData("00000")]
    [InlineData("00")]
    [InlineData("123456")]
    [InlineData("12345 ")]
    [InlineData("１２")]
    [InlineData(null)]
    public void Other_digits_are_no_code_of_the_statistics_office(string? text)
    {
        Assert.Null(GsoCode.Read(text, out var refusal));
        Assert.Equal("GsoCodeIsWellFormed", refusal?.Code);
    }

    [Theory]
    [InlineData("7.0", 5, "00007")]
    [InlineData("22969.0", 5, "22969")]
    [InlineData("1", 2, "01")]
    [InlineData("00097", 5, "00097")]
    public void Lost_zeros_are_put_back(string text, int digits, string code) =>
        Assert.Equal(code, GsoCode.ReadNumber(text, digits, out _)?.Value);

    [Theory]
    [InlineData("")]
    [InlineData("123456.0")]
    [InlineData("7.5")]
    [InlineData("-7")]
    public void Numbers_that_are_no_code_are_refused(string text) =>
        Assert.Null(GsoCode.ReadNumber(text, 5, out _));

    [Theory]
    [InlineData("68", CodeKind.Gso, "68")]
    [InlineData("H53.31.20", CodeKind.Qd20, "H53.31.20")]
    [InlineData("000.20.31.H53", CodeKind.Qd20, "H53.31.20")]
    [InlineData("binh-thuan.so-noi-vu", CodeKind.Internal, "binh-thuan.so-noi-vu")]
    internal void A_code_is_known_by_its_form(string text, CodeKind kind, string value) =>
        Assert.Equal(new CodeText(kind, value), CodeText.Recognise(text));

    [Theory]
    [InlineData("Binh-Thuan")]
    [InlineData("a")]
    [InlineData("a--b")]
    [InlineData("-ab")]
    [InlineData("sở-nội-vụ")]
    [InlineData("'; drop table units")]
    public void Other_texts_are_no_code(string text) => Assert.Null(CodeText.Recognise(text));

    [Fact]
    public void A_code_asked_for_in_the_old_form_is_kept_in_it() => Assert.Equal(
        "000.20.31.H53", CodeText.Read(CodeKind.Qcvn102, "H53.31.20", out _)?.Value);

    [Fact]
    public void No_text_is_a_code_of_two_kinds() => Prop.ForAll<string>(
        Gen.Elements("0", "1", "68", "593", "H", "a", "b-", ".", "00").ArrayOf().Select(string.Concat).ToArbitrary(),
        text => new[] { CodeKind.Gso, CodeKind.Internal, CodeKind.Qd20 }
            .Count(kind => CodeText.Read(kind, text, out _) is not null) <= 1).QuickCheckThrowOnFailure();

    [Fact]
    public void A_kept_code_reads_as_itself() => Prop.ForAll<string>(text =>
        Enum.GetValues<CodeKind>().All(kind => CodeText.Read(kind, text, out _) is not { } code
            || CodeText.Read(kind, code.Value, out _) == code)).QuickCheckThrowOnFailure();
}
