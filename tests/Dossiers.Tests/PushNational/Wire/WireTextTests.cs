using System.Globalization;
using EGov.Dossiers.PushNational.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Dossiers.Tests.PushNational.Wire;

public sealed class WireTextTests
{
    [Fact]
    public void Any_text_becomes_one_line_of_NFC_no_longer_than_asked() => Prop.ForAll(
        ArbMap.Default.ArbFor<string?>(), Gen.Choose(1, 40).ToArbitrary(), (text, most) =>
        {
            var fit = WireText.Fit(text, most);
            return fit.Length <= most && fit.IsNormalized() && !fit.Any(char.IsControl) && fit.Trim() == fit
                && WireText.Fit(fit, most) == fit;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Hoa\u0300", 10, "Hoà")]
    [InlineData("  Nguyễn\tVăn\r\nMẫu ", 50, "Nguyễn Văn Mẫu")]
    [InlineData("hồ sơ", 3, "hồ")]
    [InlineData("ab😀", 3, "ab")]
    [InlineData(null, 5, "")]
    public void Text_is_composed_and_cut_between_what_people_see(string? text, int most, string fit) =>
        Assert.Equal(fit, WireText.Fit(text, most));

    [Fact]
    public void Any_moment_is_fourteen_digits_of_the_clock_of_Vietnam() => Prop.ForAll(
        Gen.Choose(0, 2_000_000_000).Two().ToArbitrary(), pair =>
        {
            var moment = DateTimeOffset.UnixEpoch.AddSeconds(pair.Item1).AddTicks(pair.Item2 % TimeSpan.TicksPerSecond);
            var read = DateTime.ParseExact(WireText.Moment(moment), "yyyyMMddHHmmss", CultureInfo.InvariantCulture);
            return new DateTimeOffset(read, TimeSpan.FromHours(7)).ToUnixTimeSeconds() == moment.ToUnixTimeSeconds();
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-11-25T17:00:00Z", "20261126000000")]
    [InlineData("2026-11-25T06:05:09.9Z", "20261125130509")]
    public void Hours_go_to_twenty_four(string moment, string written) =>
        Assert.Equal(written, WireText.Moment(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("lẻ \ufffd đôi", WireText.Fit("lẻ \ud83d đôi", 20));

    [Fact]
    public void No_moment_is_empty() => Assert.Equal("", WireText.Moment(null));
}
