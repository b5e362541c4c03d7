using EGov.Directory.Codes;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Directory.Tests.Codes;

public sealed class AgencyCodeTests
{
    [Theory]
    [InlineData("000.20.31.H53", "H53.31.20")]
    [InlineData("000.00.00.H53", "H53")]
    [InlineData("000.00.13.H53", "H53.13")]
    [InlineData("000.02.01.H53", "H53.01.02")]
    [InlineData("001.02.01.G09", "G09.01.02.001")]
    [InlineData("000.00.00.H11", "H11")]
    public void Both_forms_of_a_code_are_one_code(string old, string @new)
    {
        var fromOld = AgencyCode.Read(old, out _);
        Assert.Equal(fromOld, AgencyCode.Read(@new, out _));
        Assert.Equal(@new, fromOld?.NewForm);
        Assert.Equal(old, fromOld?.OldForm(out _));
    }

    [Theory]
    [InlineData(null, "AgencyCodeIsWellFormed")]
    [InlineData("", "AgencyCodeIsWellFormed")]
    [InlineData("h53", "AgencyCodeIsWellFormed")]
    [InlineData(" H53", "AgencyCodeIsWellFormed")]
    [InlineData("H53\n", "AgencyCodeIsWellFormed")]
    [InlineData("H53.1", "AgencyCodeIsWellFormed")]
    [InlineData("H53.31.20.", "AgencyCodeIsWellFormed")]
    [InlineData("00.20.31.H53", "AgencyCodeIsWellFormed")]
    [InlineData("H٥٣", "AgencyCodeIsWellFormed")]
    [InlineData("H53.00", "AgencyCodeHasNoGap")]
    [InlineData("000.20.00.H53", "AgencyCodeHasNoGap")]
    [InlineData("001.00.31.H53", "AgencyCodeHasNoGap")]
    public void What_is_no_code_is_refused_with_the_reason(string? text, string rule)
    {
        Assert.Null(AgencyCode.Read(text, out var refusal));
        Assert.Equal(rule, refusal?.Code);
    }

    [Theory]
    [InlineData("H53.31.20.001.02")]
    [InlineData("H53.31.20.01")]
    public void What_the_old_form_cannot_hold_is_refused_by_it(string text)
    {
        var code = AgencyCode.Read(text, out _);
        Assert.Null(code?.OldForm(out var refusal) ?? (string?)null);
        code!.Value.OldForm(out refusal);
        Assert.Equal("AgencyCodeFitsOldForm", refusal?.Code);
    }

    [Fact]
    public void Every_code_comes_back_from_both_forms() => Prop.ForAll(Texts(), text =>
    {
        var code = AgencyCode.Read(text, out _)!.Value;
        var old = code.OldForm(out _);
        return AgencyCode.Read(code.NewForm, out _) == code && code.NewForm == text
            && (old is null || (AgencyCode.Read(old, out _) == code && old != text));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_two_texts_of_one_form_are_one_code() => Prop.ForAll(Texts(), Texts(), (one, other) =>
        (one == other) == (AgencyCode.Read(one, out _) == AgencyCode.Read(other, out _))).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_read_or_refused_and_never_both() => Prop.ForAll<string>(
        Gen.OneOf(ArbMap.Default.GeneratorFor<string>(), Almost()).ToArbitrary(),
        text => AgencyCode.Read(text, out var refusal) is null == refusal is not null).QuickCheckThrowOnFailure();

    static Arbitrary<string> Texts() => (
        from letter in Gen.Elements('A', 'G', 'H')
        from top in Gen.Choose(0, 99)
        from depth in Gen.Choose(0, 4)
        from second in Gen.Choose(1, 99)
        from third in Gen.Choose(1, 99)
        from fourth in Gen.Choose(1, 999)
        from fifth in Gen.Choose(1, 999)
        select string.Join('.', new[]
        {
            $"{letter}{top:00}", $"{second:00}", $"{third:00}", $"{fourth:000}", $"{fifth:000}",
        }.Take(depth + 1))).ToArbitrary();

    static Gen<string> Almost() =>
        Gen.Elements("000", "00", "20", "31", "H53", ".", "G", "h53", "٥", "-").ArrayOf().Select(string.Concat);
}
