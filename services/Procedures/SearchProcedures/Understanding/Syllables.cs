using System.Text.RegularExpressions;

namespace EGov.Procedures.SearchProcedures.Understanding;

/// <summary>Whether a folded word is built as Vietnamese syllables are, so that it may well be meant.</summary>
internal static partial class Syllables
{
    public static bool IsWellFormed(string folded) => Syllable().IsMatch(folded);

    [GeneratedRegex(
        "^(b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh|n|ph?|qu|r|s|th?|tr|v|x)?"
        + "(uye|uya|oai|oay|oeo|uay|uoi|uou|ieu|yeu|uyu|ia|ie|iu|ai|ao|au|ay|eo|eu|oa|oe|oi|ua|ue|ui|uo|uu|uy|ye|oo"
        + "|a|e|i|o|u|y)(ch|nh|ng|c|m|n|p|t)?$",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Syllable();
}
