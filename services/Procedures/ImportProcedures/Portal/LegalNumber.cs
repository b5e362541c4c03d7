using System.Text.RegularExpressions;

namespace EGov.Procedures.ImportProcedures.Portal;

/// <summary>The number of a legal document where it ends a row of the table.</summary>
/// <param name="Start">Where the cell begins, words such as "Nghị định" included.</param>
/// <param name="NumberStart">Where the number itself begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Number">The number itself.</param>
internal readonly partial record struct LegalNumber(int Start, int NumberStart, int End, string Number)
{
    public static IEnumerable<LegalNumber> FindEnds(string text)
    {
        foreach (Match match in Cell().Matches(text))
        {
            var number = match.Groups["number"];
            yield return new LegalNumber(match.Index, number.Index, match.Index + match.Length, number.Value);
        }
    }

    /// <summary>The first number in a title that names a document; empty if there is none.</summary>
    public static string Own(string title) => InTitle().Match(title).Value;

    [GeneratedRegex(@"(?<![\d/])\d{1,5}[a-z]?/(?:(?:19|20)\d{2}/)?(?:QH\d{2}|(?:\p{Lu}{2,}-?)+(?:TTg)?\d*)(?!\p{L})",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InTitle();

    const string Kinds =
        "Luật số|Luật|Nghị định số|Nghị định|Thông tư liên tịch số|Thông tư liên tịch|Thông tư số|Thông tư"
        + "|Quyết định số|Quyết định|Nghị quyết số|Nghị quyết|Pháp lệnh số|Pháp lệnh|Văn bản hợp nhất số|Văn bản hợp nhất"
        + "|NĐ|TT|QĐ|NQ|VBHN|Số:|số:|Số|số";

    // Bodies that sign; needed where a title in capitals is glued to the number ("NĐ-CPQUY ĐỊNH …").
    const string Bodies =
        "CP|TTg|QH\\d{2}|UBTVQH\\d{1,2}|BTC|BCA|BTP|BXD|BNNMT|BNNPTNT|BTNMT|BGTVT|BKHĐT|BKHCN|BLĐTBXH|BYT"
        + "|BQP|BNG|BNV|BCT|BTTTT|BVHTTDL|BGDĐT|BGD&ĐT|NHNN|NHNNVN|TANDTC|VKSNDTC|TTCP|VPCP|UBDT|BHXH|UBCK|TCHQ|BTL|BTM|BKHCNMT|UBND|HĐND|HĐTP";

    // The serial is at most five digits; a year glued before it ("năm 201102/2011/QH13") stays with the title.
    [GeneratedRegex(
        @"(?<!\s|^|[(/“""\-:])(?<=\D|(?<!\d)(?:19|20)\d{2}|QH\d{2})"
        + $@"(?:(?:{Kinds})\s*)?"
        + @"(?<number>\d{1,5}[a-z]?\s?/(?:(?:19|20)\d{2}\s?/)?\s?(?:"
        + $@"QH\d{{2}}|UBTVQH\d{{1,2}}|(?:PL|NQ)-?UBTVQH\d{{1,2}}"
        + $@"|(?:NĐ|NQ|QĐ|TT|TTLT|CT|VBHN|PL|TB|HD|KH|CV|L|LCT|SL|NQLT|TTr|QC|QCPH)\s?(?:-\s?(?:{Bodies}))(?:[-/](?:{Bodies}))*"
        + @"|[A-ZĐ]+(?:-[A-ZĐ]+)*(?:TTg)?(?=$|[\p{Lu}\s]\p{Ll}|\s)"
        + @")|\d{1,4}/(?:19|20)\d{2}(?=$|\p{Lu}\p{Ll})|\d{1,3}-(?:CP|TTg|HĐBT)(?=$|\p{Lu}\p{Ll}))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Cell();
}
