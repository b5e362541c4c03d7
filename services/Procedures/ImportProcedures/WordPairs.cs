namespace EGov.Procedures.ImportProcedures;

/// <summary>The pairs of neighbouring words of a name, and which of them other texts hold. Letter case does not
/// count.</summary>
internal sealed class WordPairs
{
    readonly Dictionary<string, int> words = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<(int, int), bool> pairs = [];

    /// <summary>Pairs of two common words tell nothing and are left out.</summary>
    public WordPairs(string name, HashSet<string> common)
    {
        var before = -1;
        var beforeIsCommon = false;
        foreach (var range in new WordRanges(name))
        {
            var word = name[range];
            if (!words.TryGetValue(word, out var id))
            {
                words[word] = id = words.Count;
            }
            var isCommon = common.Contains(word);
            if (before >= 0 && !(isCommon && beforeIsCommon))
            {
                pairs[(before, id)] = false;
            }
            (before, beforeIsCommon) = (id, isCommon);
        }
    }

    public int Count => pairs.Count;

    public double ShareFound => (double)pairs.Values.Count(found => found) / pairs.Count;

    /// <summary>Marks the pairs the text holds; answers how many words it has.</summary>
    public int LookIn(string text)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var count = 0;
        var before = -1;
        foreach (var range in new WordRanges(text))
        {
            count++;
            var id = lookup.TryGetValue(text.AsSpan(range), out var known) ? known : -1;
            if (before >= 0 && id >= 0 && pairs.ContainsKey((before, id)))
            {
                pairs[(before, id)] = true;
            }
            before = id;
        }
        return count;
    }

    /// <summary>Runs of letters and digits; a small letter touching a capital parts two words, as in flattened
    /// tables.</summary>
    ref struct WordRanges(ReadOnlySpan<char> text)
    {
        readonly ReadOnlySpan<char> text = text;
        int end;

        public Range Current { get; private set; }

        public readonly WordRanges GetEnumerator() => this;

        public bool MoveNext()
        {
            var start = end;
            while (start < text.Length && !char.IsLetterOrDigit(text[start]))
            {
                start++;
            }
            end = start;
            while (end < text.Length && char.IsLetterOrDigit(text[end])
                && !(end > start && Touches(text[end - 1], text[end])))
            {
                end++;
            }
            Current = start..end;
            return end > start;
        }

        static bool Touches(char before, char letter) => char.IsLower(before) && char.IsUpper(letter);
    }
}
