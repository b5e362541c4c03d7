using EGov.Procedures.SearchProcedures.Understanding;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Procedures.Tests.SearchProcedures.Understanding;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("khai", "khai", 0)]
    [InlineData("khai", "kha", 1)]
    [InlineData("khai", "khaii", 1)]
    [InlineData("khai", "khoi", 1)]
    [InlineData("khai", "kahi", 1)]
    [InlineData("khai", "hkia", 2)]
    public void A_slip_is_a_letter_more_less_other_or_two_swapped(string from, string to, int slips) =>
        Assert.Equal(slips, EditDistance.Between(from, to, 2));

    [Theory]
    [InlineData("khai", "sinh", 2)]
    [InlineData("khai", "khaisinh", 2)]
    [InlineData("", "abc", 2)]
    public void More_slips_than_asked_for_are_not_counted(string from, string to, int most) =>
        Assert.Equal(-1, EditDistance.Between(from, to, most));

    [Fact]
    public void A_word_longer_than_the_table_is_never_near() =>
        Assert.Equal(-1, EditDistance.Between(new string('a', 70), new string('a', 70), 2));

    [Fact]
    public void The_way_back_is_as_long() =>
        Prop.ForAll(Short(), Short(), (from, to) =>
            EditDistance.Between(from, to, 3) == EditDistance.Between(to, from, 3)).QuickCheckThrowOnFailure();

    [Fact]
    public void One_letter_taken_out_is_one_slip() =>
        Prop.ForAll(Short(), word => word.Length == 0
            || EditDistance.Between(word, word.Remove(0, 1), 2) == 1).QuickCheckThrowOnFailure();

    static Arbitrary<string> Short() =>
        Gen.Elements("abc".ToCharArray()).ArrayOf().Select(letters => string.Concat(letters.Take(12)))
            .ToArbitrary();
}
