using System.Text.RegularExpressions;

namespace EGov.Procedures.SearchProcedures.Understanding;

/// <summary>From what a person typed to what is asked for. Pure: same words, lexicon and vocabulary, same result.</summary>
internal sealed partial class QueryUnderstanding(Lexicon lexicon, Vocabulary vocabulary)
{
    const int MostWords = 48;
    const float LightWeight = 0.15f;
    const float BoundShare = 0.25f;
    readonly SpellingCorrector corrector = new(lexicon, vocabulary);

    public UnderstoodQuery Understand(string text)
    {
        var clean = VietnameseText.Clean(text);
        var code = CodePart().Match(clean).Value;
        var typed = VietnameseText.Words(code.Length == 0 ? clean : clean.Replace(code, " ", StringComparison.Ordinal));
        var written = typed.Take(MostWords).SelectMany(WriteOut).Take(MostWords * 2).ToList();
        var corrected = corrector.Correct(written);
        var asked = WithoutQuestion(corrected ?? written);
        return new UnderstoodQuery
        {
            Text = clean,
            Words = asked,
            Concepts = [.. Concepts(asked)],
            Code = code,
            Corrected = corrected is null ? null : string.Join(' ', corrected.Select(word => word.Exact)),
        };
    }

    Token[] WriteOut(Token word) => lexicon.TryWriteOut(word, out var meaning) ? meaning : [word];

    List<Token> WithoutQuestion(List<Token> words)
    {
        var dropped = lexicon.Drops.FindIn(words).SelectMany(found => found.Taken).ToHashSet();
        var asked = words.Where((_, at) => !dropped.Contains(at)).ToList();
        return asked.Count == 0 ? words : asked;
    }

    IEnumerable<Concept> Concepts(List<Token> words)
    {
        var rules = lexicon.Rules.FindIn(words);
        var keep = new float[words.Count];
        Array.Fill(keep, 1f);
        foreach (var found in rules)
        {
            found.Taken.ForEach(at => keep[at] = found.Phrase.Means[0].Keep);
            yield return FromRule(words, found);
        }
        for (var at = 0; at < words.Count; at++)
        {
            var weight = Weight(words, at);
            if (keep[at] >= 1f)
            {
                yield return new Concept([new Wording(weight, [words[at].Folded])], weight < 1f);
            }
            if (at > 0 && (keep[at] >= 1f || keep[at - 1] >= 1f))
            {
                var pair = Pair(words[at - 1].Folded, words[at].Folded);
                yield return new Concept([new Wording(MathF.Sqrt(weight * Weight(words, at - 1)), [pair])], true);
            }
        }
    }

    float Weight(List<Token> words, int at) =>
        words[at].Folded.Length == 1
        || (lexicon.MayBeLight(words[at]) && !IsBound(words, at - 1) && !IsBound(words, at))
            ? LightWeight
            : 1f;

    // "can" alone is "cần" and says little; in "can cuoc", which the catalogue knows as a pair, it says a lot.
    bool IsBound(List<Token> words, int first)
    {
        if (first < 0 || first + 1 >= words.Count)
        {
            return false;
        }
        var (one, other) = (words[first].Folded, words[first + 1].Folded);
        var together = vocabulary.CountOf(Pair(one, other));
        return together > 0 && together >= BoundShare * Math.Min(vocabulary.CountOf(one), vocabulary.CountOf(other));
    }

    static Concept FromRule(List<Token> words, PhraseIndex.Found found)
    {
        var said = new Wording(found.Phrase.Means[0].Keep, Terms([.. found.Taken.Select(at => words[at].Folded)]));
        var means = found.Phrase.Means.Select(mean =>
            new Wording(mean.Weight, Terms([.. mean.Words.Select(word => word.Folded)])));
        return new Concept([said, .. means], IsLight: false);
    }

    /// <summary>The words of a phrase and its pairs of neighbours.</summary>
    internal static List<string> Terms(IReadOnlyList<string> folded)
    {
        var terms = new List<string>(folded);
        for (var at = 1; at < folded.Count; at++)
        {
            terms.Add(Pair(folded[at - 1], folded[at]));
        }
        return terms;
    }

    internal static string Pair(string first, string second) => $"{first}_{second}";

    // "1.004873", "1.0048", "004873", "H11.2992", also with a local tail; never a bare year or amount of up to 4 digits.
    [GeneratedRegex(@"(?<![\w.])(\d\.\d{3,6}(\.[\dA-Za-z]{2,3})*|\d{5,6}|[A-Za-z]\d{2}\.\d{3,5}(\.\d{1,3})?)(?![\w])",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodePart();
}
