using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.SearchProcedures.Ranking;

/// <summary>A name with what was asked for between mark tags, everything else encoded for HTML.</summary>
internal static class Highlight
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>
    /// Folded words that say something. Of a meaning in several words only its pairs of neighbours: its "với" alone
    /// answers nothing.
    /// </summary>
    public static HashSet<string> Asked(UnderstoodQuery query) => [.. query.Concepts
        .Where(concept => !concept.IsLight)
        .SelectMany(concept => concept.Wordings)
        .SelectMany(wording => wording.Terms.Where(term => wording.Terms.Count == 1 || term.Contains('_')))];

    public static string Mark(string name, HashSet<string> asked)
    {
        var clean = VietnameseText.Clean(name);
        var html = new StringBuilder(clean.Length + 32);
        var (written, open) = (0, -1);
        var spans = VietnameseText.Spans(clean);
        var words = spans.ConvertAll(span => VietnameseText.WordAt(clean, span.Start, span.Length).Folded);
        for (var at = 0; at < spans.Count; at++)
        {
            var (start, length) = spans[at];
            var isAsked = asked.Contains(words[at]) || IsPair(words, at - 1, asked) || IsPair(words, at, asked);
            if (isAsked && open < 0)
            {
                html.Append(Encoder.Encode(clean[written..start]));
                (open, written) = (start, start);
            }
            if (isAsked)
            {
                written = start + length;
            }
            else if (open >= 0)
            {
                Close(html, clean[open..written]);
                open = -1;
            }
        }
        if (open >= 0)
        {
            Close(html, clean[open..written]);
        }
        return html.Append(Encoder.Encode(clean[written..])).ToString();
    }

    static bool IsPair(List<string> words, int first, HashSet<string> asked) => first >= 0 && first + 1 < words.Count
        && asked.Contains(QueryUnderstanding.Pair(words[first], words[first + 1]));

    static void Close(StringBuilder html, string marked) =>
        html.Append("<mark>").Append(Encoder.Encode(marked)).Append("</mark>");
}
