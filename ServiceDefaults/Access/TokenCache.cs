using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace EGov.ServiceDefaults.Access;

/// <summary>
/// Tokens that were checked, by their hash, until they end, so that the signature is paid for once. It holds two
/// generations of so many: when the young one is full it becomes the old one, and what nobody asks for any more goes.
/// </summary>
internal sealed class TokenCache(TimeProvider time, int generation = 8_192)
{
    volatile ConcurrentDictionary<Key, Entry> young = new();
    volatile ConcurrentDictionary<Key, Entry> old = new();

    public static Key KeyOf(string token)
    {
        Span<byte> text = stackalloc byte[token.Length];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Encoding.ASCII.GetBytes(token, text);
        SHA256.HashData(text, hash);
        return MemoryMarshal.Read<Key>(hash);
    }

    public Actor? Find(Key key)
    {
        if (!young.TryGetValue(key, out var entry))
        {
            if (!old.TryRemove(key, out entry))
            {
                return null;
            }
            Keep(key, entry);
        }
        return entry.Ends > time.GetUtcNow() ? entry.Actor : null;
    }

    public void Add(Key key, Actor actor, DateTimeOffset ends) => Keep(key, new(actor, ends));

    public void Clear()
    {
        young = new();
        old = new();
    }

    void Keep(Key key, Entry entry)
    {
        if (young.Count >= generation)
        {
            old = young;
            young = new();
        }
        young[key] = entry;
    }

    internal readonly record struct Key(ulong First, ulong Second, ulong Third, ulong Fourth)
    {
        // The parts of a hash are as good as any hash of them.
        public override int GetHashCode() => (int)First;
    }

    sealed record Entry(Actor Actor, DateTimeOffset Ends);
}
