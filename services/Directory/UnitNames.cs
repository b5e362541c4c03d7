using System.Globalization;
using System.Text;

namespace EGov.Directory;

/// <summary>Names of units and people as they are compared and searched.</summary>
internal static class UnitNames
{
    // Grave, acute, tilde, hook above, dot below: the five tone marks.
    const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    /// <summary>Lower case without marks, đ as d, words one space apart: what a search compares.</summary>
    public static string Fold(string name) => Words(name, word =>
        new string([.. word.Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter)
            != UnicodeCategory.NonSpacingMark)]).Replace('đ', 'd'));

    /// <summary>
    /// The same text for the same name however it is spelled: tone marks stand at the end of their syllable (Hoà and
    /// Hòa are one), dashes and capitals do not count. All other marks do: Tân and Tấn are two names.
    /// </summary>
    public static string Spelling(string name) => Words(name, word =>
        string.Concat(word.Where(letter => !Tones.Contains(letter)).Concat(word.Where(Tones.Contains))));

    static string Words(string name, Func<string, string> write) => string.Join(' ', name
        .Normalize(NormalizationForm.FormD).ToLowerInvariant()
        .Split([' ', '-', '–', '.', ',', '\''], StringSplitOptions.RemoveEmptyEntries).Select(write));
}
