using System.Text;
using EGov.Identity.SignIn;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Identity.Tests.SignIn;

public sealed class OneTimeCodeTests
{
    static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");
    static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 15, TimeSpan.Zero);

    // RFC 6238, appendix B: the last six of the eight figures.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Assert.Equal(code, OneTimeCode.At(Secret, OneTimeCode.StepOf(at)));
        Assert.Equal(OneTimeCode.StepOf(at), OneTimeCode.Find(Secret, code, at, 0));
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_one_step_off(int steps, bool isTaken)
    {
        var step = OneTimeCode.StepOf(Now) + steps;
        Assert.Equal(isTaken ? step : null, OneTimeCode.Find(Secret, OneTimeCode.At(Secret, step), Now, 0));
    }

    [Fact]
    public void A_step_is_taken_once_and_none_before_it()
    {
        var step = OneTimeCode.StepOf(Now);
        Assert.Null(OneTimeCode.Find(Secret, OneTimeCode.At(Secret, step), Now, step));
        Assert.Null(OneTimeCode.Find(Secret, OneTimeCode.At(Secret, step - 1), Now, step));
        Assert.Equal(step + 1, OneTimeCode.Find(Secret, OneTimeCode.At(Secret, step + 1), Now, step));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("abcdef")]
    [InlineData("１２３４５６")]
    [InlineData("ế23456")]
    public void What_is_no_code_is_wrong(string typed) => Assert.Null(OneTimeCode.Find(Secret, typed, Now, 0));

    [Theory]
    [InlineData("123 456", "123456")]
    [InlineData(" 123-456 ", "123456")]
    [InlineData(null, "")]
    public void Groups_are_read(string? typed, string clean) => Assert.Equal(clean, OneTimeCode.Clean(typed));

    [Fact]
    public void Codes_of_one_secret_do_not_open_another() => Prop.ForAll(
        Gen.Choose(0, 255).ArrayOf(20).Two().Where(pair => !pair.Item1.SequenceEqual(pair.Item2)).ToArbitrary(), pair =>
        {
            var (one, other) = (Bytes(pair.Item1), Bytes(pair.Item2));
            var opened = Enumerable.Range(0, 5).Count(number => OneTimeCode.Find(other,
                OneTimeCode.At(one, OneTimeCode.StepOf(Now.AddMinutes(number))), Now.AddMinutes(number), 0) is not null);
            return opened < 3;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    static byte[] Bytes(int[] numbers) => [.. numbers.Select(number => (byte)number)];
}
