using EGov.Dossiers.PayOnline;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Dossiers.Tests.PayOnline;

public sealed class PlatformMessageTests
{
    // printf '%s' 'QUERY|1.0.6|egov|abc|20261125100000|secret' | sha256sum, and so on: not made by our own code.
    [Theory]
    [InlineData("QUERY|1.0.6|egov|abc|20261125100000", "secret", "e5d5142f5b0a1010fcda234dcaa837c604f7b04b8686bc80d5801e64aa471870")]
    [InlineData("RESULT|00|egov|abc|15000|VND|GD1||20261125100000|Lệ phí", "bí mật", "ce5951c075dfb0a7894db2c64bdd87e0c78a076c83562ee81ef53bc2de6ceda1")]
    [InlineData("", "s", "5d0d9a848a3010cd78bc17ef84c607f3097e04491e3a60ba8bc06c0f43c4b2ba")]
    public void A_code_is_the_hash_of_the_joined_values_with_the_secret_last(string values, string secret, string code) =>
        Assert.Equal(code, Of(values.Split('|')).Sign(secret));

    [Fact]
    public void A_value_with_the_separator_is_never_signed() =>
        Assert.Throws<FormatException>(() => Of(["a|b"]).Sign("s"));

    [Fact]
    public void Lists_that_differ_never_sign_alike() => Prop.ForAll(Lists(), Lists(), (one, two) =>
        one.SequenceEqual(two) == (Of(one).Sign("s") == Of(two).Sign("s"))).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_signed_is_read_and_nothing_else() => Prop.ForAll(Lists(), values =>
    {
        var names = values.Select((_, index) => $"n{index}").ToArray();
        var message = new PlatformMessage([.. names.Zip(values)]);
        var given = names.Zip(values).ToDictionary(one => one.First, one => one.Second);
        given["MaXacThuc"] = message.Sign("s").ToUpperInvariant();
        var isRead = PlatformMessage.Read(given, names, "s") is not null;
        var isReadByOther = PlatformMessage.Read(given, names, "t") is not null;
        given[names[0]] += "0";
        return isRead && !isReadByOther && PlatformMessage.Read(given, names, "s") is null;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_message_without_a_name_or_a_code_is_not_read()
    {
        Assert.Null(PlatformMessage.Read(new Dictionary<string, string> { ["a"] = "1" }, ["a"], "s"));
        Assert.Null(PlatformMessage.Read(new Dictionary<string, string> { ["MaXacThuc"] = "1" }, ["a"], "s"));
    }

    static Arbitrary<string[]> Lists() => Gen.Elements("", "a", "ab", "b", "0", "Lệ phí", " ").NonEmptyListOf()
        .Select(list => list.ToArray()).ToArbitrary();

    static PlatformMessage Of(IEnumerable<string> values) => new([.. values.Select((value, index) => ($"n{index}", value))]);
}
