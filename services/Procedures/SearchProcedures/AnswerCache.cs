using System.Collections.Concurrent;

namespace EGov.Procedures.SearchProcedures;

/// <summary>Bytes of an answer as sent, and its entity tag.</summary>
internal sealed record CachedAnswer(byte[] Body, string ETag);

/// <summary>
/// Answers to repeated queries, good for one state of the catalogue: another state empties it. States are told apart by
/// the object of their stamp: a catalogue set back and forth shows the same text again. Two halves bound the memory:
/// the newer takes what is written or used, and when it is full the older is let go.
/// </summary>
internal sealed class AnswerCache(long mostBytes = 16 << 20)
{
    const int LongestKey = 1_000;
    const int Overhead = 200;
    volatile State state = new("");

    public CachedAnswer? Find(string stamp, string key)
    {
        var now = state;
        if (!ReferenceEquals(now.Stamp, stamp))
        {
            return null;
        }
        if (now.Newer.TryGetValue(key, out var found))
        {
            return found;
        }
        if (now.Older.TryGetValue(key, out found))
        {
            Keep(stamp, key, found);
        }
        return found;
    }

    /// <summary>Keeps an answer made while the catalogue had this stamp; forgets all answers of another.</summary>
    public void Keep(string stamp, string key, CachedAnswer answer)
    {
        if (key.Length > LongestKey || answer.Body.Length > mostBytes / 8)
        {
            return;
        }
        var now = state;
        if (!ReferenceEquals(now.Stamp, stamp))
        {
            state = now = new State(stamp);
        }
        var bytes = answer.Body.Length + (key.Length * 2) + Overhead;
        if (now.Newer.TryAdd(key, answer) && Interlocked.Add(ref now.Bytes, bytes) > mostBytes / 2)
        {
            Interlocked.CompareExchange(ref state, new State(stamp, now.Newer), now);
        }
    }

    sealed class State(string stamp, ConcurrentDictionary<string, CachedAnswer>? older = null)
    {
        public long Bytes;
        public string Stamp { get; } = stamp;
        public ConcurrentDictionary<string, CachedAnswer> Newer { get; } = new(StringComparer.Ordinal);
        public ConcurrentDictionary<string, CachedAnswer> Older { get; } = older ?? new(StringComparer.Ordinal);
    }
}
