using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.Tests.SearchProcedures.Understanding;

public sealed class ToneMarksTests
{
    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("uỷ", "ủy")]
    public void A_tone_stands_on_the_first_vowel_of_an_open_pair(string typed, string expected) =>
        Assert.Equal(expected, ToneMarks.Place(typed));

    [Theory]
    [InlineData("kỹ", "kĩ")]
    [InlineData("lý", "lí")]
    [InlineData("ty", "ti")]
    public void I_and_y_after_a_consonant_are_one(string typed, string expected) =>
        Assert.Equal(expected, ToneMarks.Place(typed));

    [Theory]
    [InlineData("quý")]
    [InlineData("quỳ")]
    public void The_u_after_q_is_no_vowel(string typed) => Assert.Equal(typed, ToneMarks.Place(typed));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("hòa")]
    [InlineData("toán")]
    [InlineData("giấy")]
    [InlineData("xyz9")]
    public void Everything_else_stays_as_it_is(string typed) => Assert.Equal(typed, ToneMarks.Place(typed));

    [Theory]
    [InlineData("hoà")]
    [InlineData("kỹ")]
    [InlineData("thuỷ")]
    public void Placing_twice_changes_nothing_more(string typed) =>
        Assert.Equal(ToneMarks.Place(typed), ToneMarks.Place(ToneMarks.Place(typed)));

    [Theory]
    [InlineData("sữa", "sửa")]
    [InlineData("cải", "cãi")]
    [InlineData("nghĩ", "nghỉ")]
    [InlineData("mất", null)]
    [InlineData("", null)]
    public void Hook_and_tilde_are_mistaken_for_each_other(string typed, string? twin) =>
        Assert.Equal(twin, ToneMarks.Twin(typed));

    [Theory]
    [InlineData("ngủ")]
    [InlineData("cũ")]
    [InlineData("trễ")]
    public void The_twin_of_the_twin_is_the_syllable(string typed) =>
        Assert.Equal(typed, ToneMarks.Twin(ToneMarks.Twin(typed)!));
}
