using System.Globalization;
using System.Text;

namespace EGov.Portal.Words;

/// <summary>A user name to begin with: given name and the first letters of the others (Nguyễn Thị Ánh: anh.nt).</summary>
internal static class UserNames
{
    public static string Suggest(string name)
    {
        var words = Folded(name.Split('(')[0]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => "",
            1 => words[0],
            _ => $"{words[^1]}.{string.Concat(words[..^1].Select(word => word[0]))}",
        };
    }

    static string Folded(string name)
    {
        var folded = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant().Replace('đ', 'd').Normalize(NormalizationForm.FormD))
        {
            if (letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or ' ')
            {
                folded.Append(letter);
            }
            else if (char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(' ');
            }
        }
        return folded.ToString();
    }
}
