using System.Text.RegularExpressions;

namespace EGov.Procedures.SearchProcedures.Understanding;

/// <summary>From what a person typed to what is asked for. Pure: same words, lexicon and vocabulary, same result.</summary>
internal sealed partial class QueryUnderstanding(Lexicon lexicon, Vocabulary vocabulary, Vocabulary exact)
{
    const int MostWords = 48;
    const float LightWeight = 0.15f;
    const float BoundShare = 0.25f;
    readonly SpellingCorrector corrector = new(lexicon, vocabulary);
    readonly MarkRestorer restorer = new(lexicon, exact);

    public UnderstoodQuery Understand(string text)
    {
        var clean = VietnameseText.Clean(text);
        var code = CodePart().Match(clean).Value;
        var typed = VietnameseText.Words(code.Length == 0 ? clean : clean.Replace(code, " ", StringComparison.Ordinal));
        var written = typed.Take(MostWords).SelectMany(WriteOut).Take(MostWords * 2).ToList();
        var corrected = corrector.Correct(written);
        var read = restorer.Restore(corrected ?? written);
        var asked = WithoutQuestion(read);
        return new UnderstoodQuery
        {
            Text = clean,
            Words = asked,
            Concepts = [.. Concepts(asked)],
            IsLight = [.. asked.Select((_, at) => Weight(asked, at) < 1f)],
            Code = code,
            Corrected = corrected is null ? null : string.Join(' ', read.Select(word => word.Exact)),
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
        }
        foreach (var found in rules.DistinctBy(found => found.Phrase.Means))
        {
            yield return FromRule(words, found);
        }
        for (var at = 0; at < words.Count; at++)
        {
            var weight = Weight(words, at);
            if (keep[at] >= 1f)
            {
                yield return new Concept([Wording.Of(weight, [words[at]])], weight < 1f);
            }
            if (at > 0 && (keep[at] >= 1f || keep[at - 1] >= 1f))
            {
                var both = MathF.Sqrt(weight * Weight(words, at - 1));
                yield return new Concept([PairOf(both, words[at - 1], words[at])], true);
            }
        }
    }

    static Wording PairOf(float weight, Token first, Token second) =>
        new(weight, [Pair(first.Folded, second.Folded)], [Pair(first.Exact, second.Exact)]);

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
        var said = Wording.Of(found.Phrase.Means[0].Keep, [.. found.Taken.Select(at => words[at])]);
        var means = found.Phrase.Means.Select(mean => Wording.Of(mean.Weight, mean.Words));
        return new Concept([said, .. means], IsLight: false, IsRule: true);
    }

    internal static string Pair(string first, string second) => $"{first}_{second}";

    // "1.004873", "1.0048", "004873", "H11.2992", also with a local tail; never a bare year or amount of up to 4 digits.
    [GeneratedRegex(@"(?<![\w.])(\d\.\d{3,6}(\.[\dA-Za-z]{2,3})*|\d{5,6}|[A-Za-z]\d{2}\.\d{3,5}(\.\d{1,3})?)(?![\w])",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodePart();
}
