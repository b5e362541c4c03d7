using EGov.Identity.Passwords;
using EGov.ServiceDefaults.Problems;

namespace EGov.Identity.Tests.Passwords;

public sealed class PasswordRulesTests
{
    static readonly string[] Person = ["an.nv", "Nguyễn Văn Ân", "egov", "dichvucong"];

    [Theory]
    [InlineData("bác Hòa trồng thanh long")]
    [InlineData("aB3$xYz!9qLm")]
    [InlineData("không hoa hòe")]
    [InlineData("            một dấu cách cũng là ký tự")]
    [InlineData("đồng hồ chạy nhanh hơn nguyễn văn ân")]
    public void A_long_password_of_any_letters_is_taken(string password) => Assert.Empty(Judge(password));

    [Fact]
    public void Eleven_letters_are_too_few_and_twelve_enough()
    {
        Assert.Equal(["PasswordIsLongEnough"], Codes("xkcdzqwvbnp"));
        Assert.Empty(Codes("xkcdzqwvbnpt"));
    }

    [Fact]
    public void Length_is_counted_in_letters_as_people_see_them()
    {
        Assert.Equal(["PasswordIsLongEnough"], Codes("🐃🐃🐃🐃🐃🐃"));
        Assert.Empty(Codes(new string('ế', 12).Normalize(System.Text.NormalizationForm.FormD)));
    }

    [Fact]
    public void A_hundred_and_twenty_eight_letters_are_taken_and_one_more_is_not()
    {
        var longest = string.Concat(Enumerable.Range(0, 128).Select(number => (char)('a' + (number * 7 % 26))));
        Assert.Empty(Codes(longest));
        Assert.Equal(["PasswordIsShortEnough"], Codes(longest + "x"));
    }

    [Theory]
    [InlineData("NguyenVanAn123")]
    [InlineData("nguyễn văn ân!!")]
    [InlineData("an.nv@dichvucong")]
    [InlineData("Dichvucong2026")]
    public void What_everybody_knows_of_the_person_is_no_password(string password) =>
        Assert.Contains("PasswordIsNotAWordOfThePerson", Codes(password));

    [Fact]
    public void A_stolen_password_is_refused_and_says_so()
    {
        var refusals = PasswordRules.Judge("bác Hòa trồng thanh long", Person, typed => typed.StartsWith("bác"));
        Assert.Equal(("PasswordIsNotStolenBefore", "password"), (refusals.Single().Code, refusals.Single().Field));
    }

    [Fact]
    public void All_refusals_come_at_once() => Assert.Equal(["PasswordIsLongEnough", "PasswordIsNotStolenBefore"],
        PasswordRules.Judge("ngắn", Person, _ => true).Select(refusal => refusal.Code));

    [Fact]
    public void However_a_keyboard_composes_the_letters_it_is_the_same_password() => Assert.Equal(
        PasswordRules.Normal("Nguyễn Ế".Normalize(System.Text.NormalizationForm.FormD)),
        PasswordRules.Normal("Nguyễn Ế".Normalize(System.Text.NormalizationForm.FormC)));

    [Theory]
    [InlineData("Đường Lê-Lợi 9", "duongleloi9")]
    [InlineData("ＡＢＣ", "abc")]
    [InlineData("", "")]
    public void Folding_leaves_letters_without_marks_and_figures(string text, string folded) =>
        Assert.Equal(folded, PasswordRules.Fold(text));

    static IReadOnlyList<Refusal> Judge(string password) => PasswordRules.Judge(password, Person, _ => false);

    static IEnumerable<string> Codes(string password) => Judge(password).Select(refusal => refusal.Code);

    [Theory]
    [InlineData("hoa xyzwv", "hoa", false)]
    [InlineData("binh xyzwvq", "binh", false)]
    [InlineData("binh xyzwv", "binh", true)]
    public void A_word_of_the_person_counts_from_four_letters_and_six_others_outweigh_it(
        string password, string word, bool isRefused) => Assert.Equal(isRefused,
        PasswordRules.Judge(password, [word], _ => false).Any(one => one.Code == "PasswordIsNotAWordOfThePerson"));

    [Fact]
    public void The_longest_word_is_taken_out_first() => Assert.Contains("PasswordIsNotAWordOfThePerson",
        PasswordRules.Judge("binhthuan 1234", ["nhth", "binhthuan"], _ => false).Select(one => one.Code));

    [Fact]
    public void Each_refusal_says_what_is_wrong()
    {
        Assert.Equal([new("PasswordIsLongEnough", "Mật khẩu cần ít nhất 12 ký tự.", "password")], Judge("xkcdzqwvbnp"));
        Assert.Equal([new("PasswordIsShortEnough", "Mật khẩu dài nhất 128 ký tự.", "password")], Judge(new('x', 129)));
        Assert.Equal([new("PasswordIsNotAWordOfThePerson",
            "Mật khẩu gần như chỉ là tên đăng nhập, họ tên hoặc tên cơ quan.", "password")], Judge("dichvucong.2026"));
        Assert.Equal([new("PasswordIsNotStolenBefore",
            "Mật khẩu này có trong danh sách đã lộ hoặc quá phổ biến; hãy chọn mật khẩu khác.", "password")],
            PasswordRules.Judge("bác Hòa trồng thanh long", Person, _ => true));
    }
}
