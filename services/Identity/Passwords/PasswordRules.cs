using System.Globalization;
using System.Text;
using EGov.ServiceDefaults.Problems;

namespace EGov.Identity.Passwords;

/// <summary>
/// What a new password may be, by NIST SP 800-63B §3.1.1 and ASVS 5.0 V6.2: long, unknown to thieves and not made of
/// what everybody knows of the person; never a recipe of character classes.
/// </summary>
internal static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 128;
    const int ShortestKnownWord = 4;

    /// <summary>The same password however a keyboard composes its letters; nothing else is changed or cut.</summary>
    public static string Normal(string typed) => typed.Normalize(NormalizationForm.FormKC);

    /// <param name="typed">As typed.</param>
    /// <param name="known">User name, name of the person, name of the office: what an outsider would try.</param>
    /// <param name="isCommon">Whether it stands in a list of passwords that were stolen before.</param>
    public static IReadOnlyList<Refusal> Judge(string typed, IEnumerable<string> known, Func<string, bool> isCommon)
    {
        var password = Normal(typed);
        return
        [
            .. PasswordIsLongEnough(password),
            .. PasswordIsShortEnough(password),
            .. PasswordIsNotAWordOfThePerson(password, known),
            .. PasswordIsNotStolenBefore(password, isCommon),
        ];
    }

    static IEnumerable<Refusal> PasswordIsLongEnough(string password)
    {
        if (Length(password) < Shortest)
        {
            yield return new(nameof(PasswordIsLongEnough), "Mật khẩu cần ít nhất 12 ký tự.", "password");
        }
    }

    static IEnumerable<Refusal> PasswordIsShortEnough(string password)
    {
        if (Length(password) > Longest)
        {
            yield return new(nameof(PasswordIsShortEnough), "Mật khẩu dài nhất 128 ký tự.", "password");
        }
    }

    // One word of the person among others is fine: "bác Hòa trồng thanh long" is a good password of Hòa.
    static IEnumerable<Refusal> PasswordIsNotAWordOfThePerson(string password, IEnumerable<string> known)
    {
        var folded = Fold(password);
        var rest = known.Select(Fold).Where(word => word.Length >= ShortestKnownWord)
            .OrderByDescending(word => word.Length)
            .Aggregate(folded, (left, word) => left.Replace(word, "", StringComparison.Ordinal));
        if (rest.Length < folded.Length && rest.Length < Shortest / 2)
        {
            yield return new(nameof(PasswordIsNotAWordOfThePerson),
                "Mật khẩu gần như chỉ là tên đăng nhập, họ tên hoặc tên cơ quan.", "password");
        }
    }

    static IEnumerable<Refusal> PasswordIsNotStolenBefore(string password, Func<string, bool> isCommon)
    {
        if (isCommon(password))
        {
            yield return new(nameof(PasswordIsNotStolenBefore),
                "Mật khẩu này có trong danh sách đã lộ hoặc quá phổ biến; hãy chọn mật khẩu khác.", "password");
        }
    }

    static int Length(string password) => password.EnumerateRunes().Count();

    /// <summary>Small letters without marks, letters and digits only.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter == 'đ' ? 'd' : letter);
            }
        }
        return folded.ToString();
    }
}
