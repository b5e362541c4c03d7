using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using EGov.Procedures.SearchProcedures.Engines;
using EGov.Procedures.SearchProcedures.Understanding;

namespace EGov.Procedures.SearchProcedures.Ranking;

/// <summary>
/// The procedures in force as the ranking needs them, in memory: filled from the engine, changed with it.
/// One writer at a time; readers never wait.
/// </summary>
internal sealed class Catalogue
{
    readonly ConcurrentDictionary<string, CatalogueEntry> entries = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, long> deleted = new(StringComparer.Ordinal);
    readonly Lock writing = new();
    readonly Stack<int> free = new();
    volatile State state = new();
    volatile string stamp = "0";
    ulong checksum;
    int places;
    int count;

    public Vocabulary Folded { get; } = new();
    public Vocabulary Exact { get; } = new();

    /// <summary>
    /// Names the state: what was answered under another stamp may be wrong now. The same text on every instance that
    /// has taken over the same changes; another object for every change.
    /// </summary>
    public string Stamp => stamp;

    /// <summary>Procedures in force.</summary>
    public int Count => Volatile.Read(ref count);

    public bool TryGet(string code, [NotNullWhen(true)] out CatalogueEntry? entry) =>
        entries.TryGetValue(code, out entry);

    /// <summary>Sequence known for each code, tombstones included.</summary>
    public Dictionary<string, long> Sequences()
    {
        var known = entries.ToDictionary(pair => pair.Key, pair => pair.Value.Card.Sequence, StringComparer.Ordinal);
        foreach (var (code, sequence) in deleted)
        {
            known.TryAdd(code, sequence);
        }
        return known;
    }

    /// <summary>The same in three numbers.</summary>
    public SequenceMark Mark() =>
        SequenceMark.Of(entries.Select(pair => pair.Value.Card.Sequence).Concat(deleted.Select(pair => pair.Value)));

    /// <summary>All procedures by name, as Vietnamese sort; a list made once per state.</summary>
    public IReadOnlyList<CatalogueEntry> ByName() => Sorted(state);

    CatalogueEntry[] Sorted(State now)
    {
        // The list belongs to the state it was asked for: a change that comes while it is sorted puts another in its place.
        if (now.Sorted is not { } sorted)
        {
            sorted = [.. entries.Values];
            Array.Sort(sorted, static (one, other) => string.CompareOrdinal(one.NameKey, other.NameKey));
            now.Sorted = sorted;
        }
        return sorted;
    }

    /// <summary>
    /// Strengths by word in this state, or null while they are being turned round, which the first to ask begins.
    /// </summary>
    public StrengthTable? Strengths()
    {
        var now = state;
        if (now.Strengths is null && Interlocked.Exchange(ref now.IsTurning, 1) == 0)
        {
            _ = Task.Run(() => now.Strengths = new StrengthTable(Sorted(now)));
        }
        return now.Strengths;
    }

    /// <summary>Takes over documents that are newer than what is known.</summary>
    public void Apply(IReadOnlyList<SearchDocument> documents)
    {
        lock (writing)
        {
            var before = checksum;
            foreach (var document in documents)
            {
                Apply(document);
            }
            // What is told again changes nothing: lists, tables and answers stay.
            if (checksum != before)
            {
                Changed();
            }
        }
    }

    /// <summary>Lets older states in again for these codes: the database was set back.</summary>
    public void Forget(IEnumerable<string> codes)
    {
        lock (writing)
        {
            foreach (var code in codes)
            {
                checksum -= Mix(entries.TryRemove(
                    code, out var known) ? known.Card.Sequence : deleted.GetValueOrDefault(code));
                LetGo(known);
                deleted.TryRemove(code, out _);
            }
            Changed();
        }
    }

    void Changed()
    {
        state = new State();
        Volatile.Write(ref count, entries.Count);
        stamp = checksum.ToString("x", CultureInfo.InvariantCulture);
    }

    void Apply(SearchDocument document)
    {
        var known = entries.GetValueOrDefault(document.Code);
        if (document.Sequence <= (known?.Card.Sequence ?? deleted.GetValueOrDefault(document.Code, long.MinValue)))
        {
            return;
        }
        checksum += Mix(document.Sequence) - Mix(known?.Card.Sequence ?? deleted.GetValueOrDefault(document.Code));
        var entry = document.Deleted ? null : CatalogueEntry.Of(document, Place(), Folded, Exact);
        LetGo(known);
        Recount(entry, +1);
        if (entry is null)
        {
            entries.TryRemove(document.Code, out _);
            deleted[document.Code] = document.Sequence;
            return;
        }
        entries[document.Code] = entry;
        deleted.TryRemove(document.Code, out _);
    }

    void LetGo(CatalogueEntry? entry)
    {
        Recount(entry, -1);
        if (entry is not null)
        {
            free.Push(entry.Place);
        }
    }

    void Recount(CatalogueEntry? entry, int by)
    {
        Folded.Change(entry?.Terms, by);
        Exact.Change(entry?.ExactTerms, by);
    }

    int Place() => free.TryPop(out var place) ? place : places++;

    // A sum does not depend on the order of changes; sequences are unique over the catalogue.
    static ulong Mix(long sequence) => unchecked((ulong)sequence * 0x9E3779B97F4A7C15UL);

    sealed class State
    {
        public int IsTurning;
        public volatile CatalogueEntry[]? Sorted;
        public volatile StrengthTable? Strengths;
    }
}
