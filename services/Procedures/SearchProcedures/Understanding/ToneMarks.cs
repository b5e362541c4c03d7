namespace EGov.Procedures.SearchProcedures.Understanding;

/// <summary>
/// Two lawful spellings of one syllable become one: the tone of an open "oa, oe, uy" on its first vowel
/// ("hoà" → "hòa"), and i for y after a consonant ("kỹ" → "kĩ").
/// </summary>
internal static class ToneMarks
{
    const string Plain = "aeiouy";
    const string Hooks = "ảẳẩẻểỉỏổởủửỷ";
    const string Tildes = "ãẵẫẽễĩõỗỡũữỹ";
    static readonly string[] Toned = ["àáảãạ", "èéẻẽẹ", "ìíỉĩị", "òóỏõọ", "ùúủũụ", "ỳýỷỹỵ"];

    /// <summary>The one spelling of a lower-case NFC syllable.</summary>
    public static string Place(string syllable)
    {
        if (syllable.Length < 2 || !TryReadTone(syllable[^1], out var vowel, out var tone))
        {
            return syllable;
        }
        var before = syllable[^2];
        if (tone >= 0 && IsOpenPair(before, vowel) && !IsQuOrGi(syllable))
        {
            return string.Concat(syllable.AsSpan(0, syllable.Length - 2), [Mark(before, tone), vowel]);
        }
        return vowel == 'y' && IsConsonant(before)
            ? string.Concat(syllable.AsSpan(0, syllable.Length - 1), [tone < 0 ? 'i' : Mark('i', tone)])
            : syllable;
    }

    /// <summary>
    /// The syllable with the tone many mistake for its own, hook for tilde and tilde for hook; null when it has neither.
    /// </summary>
    public static string? Twin(string syllable)
    {
        for (var at = 0; at < syllable.Length; at++)
        {
            var place = Hooks.IndexOf(syllable[at]);
            var other = place >= 0 ? Tildes : Hooks;
            place = place >= 0 ? place : Tildes.IndexOf(syllable[at]);
            if (place >= 0)
            {
                return string.Concat(syllable.AsSpan(0, at), [other[place]], syllable.AsSpan(at + 1));
            }
        }
        return null;
    }

    static bool IsOpenPair(char first, char second) =>
        (first == 'o' && second is 'a' or 'e') || (first == 'u' && second == 'y');

    static bool IsQuOrGi(string syllable) => syllable.Length >= 3 && syllable[^3] == 'q';

    static bool IsConsonant(char letter) => char.IsAsciiLetter(letter) && !Plain.Contains(letter);

    static char Mark(char vowel, int tone) => Toned[Plain.IndexOf(vowel)][tone];

    static bool TryReadTone(char letter, out char vowel, out int tone)
    {
        for (var at = 0; at < Toned.Length; at++)
        {
            tone = Toned[at].IndexOf(letter);
            if (tone >= 0 || letter == Plain[at])
            {
                vowel = Plain[at];
                return true;
            }
        }
        (vowel, tone) = (letter, -1);
        return false;
    }
}
