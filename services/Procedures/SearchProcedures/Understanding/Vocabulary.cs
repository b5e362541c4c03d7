using System.Collections.Concurrent;

namespace EGov.Procedures.SearchProcedures.Understanding;

/// <summary>
/// Numbers for words and word pairs, and in how many procedures each stands. One writer at a time, many readers:
/// a reader may see a count that is one write old, never a wrong number for a word.
/// </summary>
internal sealed class Vocabulary
{
    const int FirstSize = 1 << 14;
    readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.Ordinal);
    volatile int[] counts = new int[FirstSize];
    volatile string[] texts = new string[FirstSize];
    readonly ConcurrentDictionary<int, ConcurrentBag<int>> byLength = new();
    readonly ConcurrentDictionary<string, ConcurrentBag<string>> byFolded = new(StringComparer.Ordinal);
    int used;

    public int Count => used;

    public bool TryNumber(string text, out int number) => numbers.TryGetValue(text, out number);

    public string Text(int number) => texts[number];

    public int CountOf(int number) => counts[number];

    public int CountOf(string text) => numbers.TryGetValue(text, out var number) ? counts[number] : 0;

    /// <summary>Single words (no pairs) of these lengths.</summary>
    public IEnumerable<int> WordsOfLength(int from, int to)
    {
        for (var length = from; length <= to; length++)
        {
            if (byLength.TryGetValue(length, out var words))
            {
                foreach (var word in words)
                {
                    yield return word;
                }
            }
        }
    }

    /// <summary>Words that read like this one when their marks are left out.</summary>
    public IEnumerable<string> FormsOf(string folded) => byFolded.TryGetValue(folded, out var forms) ? forms : [];

    /// <summary>The number of a word, a new one if it was not known. Writer only.</summary>
    public int NumberFor(ReadOnlySpan<char> word) =>
        numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known) ? known : Add(word.ToString());

    /// <summary>The number of two neighbours as one word. Writer only.</summary>
    public int NumberForPair(string first, string second)
    {
        Span<char> pair = stackalloc char[(2 * VietnameseText.LongestWord) + 1];
        if (first.Length + 1 + second.Length > pair.Length)
        {
            return NumberFor(QueryUnderstanding.Pair(first, second));
        }
        first.CopyTo(pair);
        pair[first.Length] = '_';
        second.CopyTo(pair[(first.Length + 1)..]);
        return NumberFor(pair[..(first.Length + 1 + second.Length)]);
    }

    int Add(string text)
    {
        if (used == counts.Length)
        {
            var (more, moreTexts) = (new int[used * 2], new string[used * 2]);
            counts.CopyTo(more, 0);
            texts.CopyTo(moreTexts, 0);
            (counts, texts) = (more, moreTexts);
        }
        texts[used] = text;
        if (!text.Contains('_'))
        {
            byLength.GetOrAdd(text.Length, _ => []).Add(used);
            byFolded.GetOrAdd(VietnameseText.Fold(text), _ => []).Add(text);
        }
        numbers[text] = used;
        return used++;
    }

    /// <summary>One procedure more or fewer with each of these words. Writer only.</summary>
    public void Change(ReadOnlySpan<int> distinct, int by)
    {
        foreach (var number in distinct)
        {
            counts[number] += by;
        }
    }
}
