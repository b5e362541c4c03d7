using System.Collections.Concurrent;

namespace EGov.Procedures.SearchProcedures.Understanding;

/// <summary>
/// Words read before. Vietnamese is written in some ten thousand syllables, so nearly every word of a text comes from
/// here. What strangers type can fill it but not make it grow without end.
/// </summary>
internal static class WordCache
{
    /// <summary>Most words kept.</summary>
    public const int Most = 50_000;

    static readonly ConcurrentDictionary<string, Token> Words = new(StringComparer.Ordinal);

    static readonly ConcurrentDictionary<string, Token>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    static int count;

    public static int Count => Volatile.Read(ref count);

    public static bool TryGet(ReadOnlySpan<char> word, out Token token) => BySpan.TryGetValue(word, out token);

    /// <summary>Keeps it while there is room, and gives it back.</summary>
    public static Token Keep(ReadOnlySpan<char> word, Token token)
    {
        if (Count < Most && BySpan.TryAdd(word, token))
        {
            Interlocked.Increment(ref count);
        }
        return token;
    }
}
