using System.Text.RegularExpressions;
using EGov.Identity.FollowDirectory;
using EGov.Identity.Grants;
using EGov.ServiceDefaults.Problems;

namespace EGov.Identity.Administration;

/// <summary>When somebody of Directory may get an account; every refusal at once.</summary>
internal static partial class CreateAccountRules
{
    // Not $, which lets a newline follow, nor \z, which the JSON Schema of the document does not know.
    public const string UserNameForm = @"^[a-z0-9][a-z0-9._-]{1,38}[a-z0-9](?![\s\S])";

    public static IReadOnlyList<Refusal> Judge(
        string userName, PersonCopy person, IReadOnlyList<PostCopy> posts, DateOnly day, bool isTaken, bool hasOne) =>
    [
        .. UserNameIsReadable(userName),
        .. UserNameIsFree(isTaken),
        .. PersonHasNoAccountYet(hasOne),
        .. PersonServesSomewhere(person, posts, day),
    ];

    public static IEnumerable<Refusal> UserNameIsReadable(string userName)
    {
        if (!Form().IsMatch(userName))
        {
            yield return new(nameof(UserNameIsReadable), "Tên đăng nhập gồm 3–40 chữ thường không dấu, chữ số, dấu "
                + "chấm, gạch nối hoặc gạch dưới; bắt đầu và kết thúc bằng chữ hoặc số.", "userName");
        }
    }

    static IEnumerable<Refusal> UserNameIsFree(bool isTaken)
    {
        if (isTaken)
        {
            yield return new(nameof(UserNameIsFree), "Tên đăng nhập này đã có người dùng.", "userName");
        }
    }

    static IEnumerable<Refusal> PersonHasNoAccountYet(bool hasOne)
    {
        if (hasOne)
        {
            yield return new(nameof(PersonHasNoAccountYet), "Người này đã có tài khoản.", "personId");
        }
    }

    // A post that begins later is enough: the account is made ready before the first day.
    static IEnumerable<Refusal> PersonServesSomewhere(PersonCopy person, IReadOnlyList<PostCopy> posts, DateOnly day)
    {
        if (!posts.Any(post => post.ValidTo is null || post.ValidTo >= day))
        {
            yield return new(nameof(PersonServesSomewhere), $"{person.Name} không còn chức trách nào.", "personId");
        }
    }

    [GeneratedRegex(UserNameForm, RegexOptions.CultureInvariant, 100)]
    private static partial Regex Form();
}
