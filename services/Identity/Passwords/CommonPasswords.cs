namespace EGov.Identity.Passwords;

/// <summary>
/// The commonest passwords, in Vietnam too, as words: a long password made of nothing but one or two of them, figures
/// and signs is as well known as the word itself. The list is common-passwords.txt beside this file.
/// </summary>
internal sealed class CommonPasswords
{
    const int MostWords = 2;
    const int FewestLetters = 5;

    readonly HashSet<string> words = new(StringComparer.Ordinal);
    readonly int longest;

    public CommonPasswords()
    {
        using var file = new StreamReader(
            typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        while (file.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                words.Add(line);
            }
        }
        longest = words.Max(word => word.Length);
    }

    public int Count => words.Count;

    public bool Has(string password)
    {
        var folded = PasswordRules.Fold(password);
        return folded.Distinct().Count() < FewestLetters || FewestWords(folded) <= MostWords;
    }

    /// <summary>How few words of the list, with runs of figures that cost nothing, make the text.</summary>
    int FewestWords(string text)
    {
        var fewest = new int[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            fewest[end] = char.IsAsciiDigit(text[end - 1]) ? fewest[end - 1] : MostWords + 1;
            for (var length = 2; length <= Math.Min(longest, end); length++)
            {
                if (fewest[end - length] < fewest[end] && words.Contains(text.Substring(end - length, length)))
                {
                    fewest[end] = Math.Min(fewest[end], fewest[end - length] + 1);
                }
            }
        }
        return fewest[text.Length];
    }
}
