using System.Buffers;
using System.Collections.Concurrent;

namespace EGov.Directory.ListSubtree;

/// <summary>What an answer depends on: the newest write of all, and the question.</summary>
internal readonly record struct SubtreeKey(long Newest, Guid Top, DateOnly AsOf, string? Level);

/// <summary>
/// Subtrees as they were sent, so that the same question costs no database until the next write: the number of the
/// newest write is part of the key, and an answer under an older one is never given again.
/// </summary>
internal sealed class SubtreeAnswers(TreeReader tree)
{
    /// <summary>Bytes of all answers kept; what is larger than an eighth of it is not kept.</summary>
    const int Room = 32 << 20;

    readonly ConcurrentDictionary<SubtreeKey, Lazy<Task<byte[]>>> kept = [];
    long bytes;

    /// <summary>The answer; those who ask the same at a time wait for one reading.</summary>
    public async Task<byte[]> GetAsync(SubtreeKey key, CancellationToken cancel)
    {
        // Read for all who wait, so that one of them going away stops nobody.
        var answer = kept.GetOrAdd(key, one => new(() => ReadAsync(one)));
        try
        {
            return await answer.Value.WaitAsync(cancel);
        }
        catch (Exception) when (answer.Value.IsFaulted)
        {
            kept.TryRemove(new(key, answer));
            throw;
        }
    }

    async Task<byte[]> ReadAsync(SubtreeKey key)
    {
        var json = new ArrayBufferWriter<byte>(64 << 10);
        await tree.WriteSubtreeAsync(json, key, default);
        var answer = json.WrittenSpan.ToArray();
        if (answer.Length > Room / 8)
        {
            kept.TryRemove(key, out _);
        }
        else if (Interlocked.Add(ref bytes, answer.Length) > Room)
        {
            // Rare, and cheaper than remembering who asked last: whatever is asked again is read again.
            kept.Clear();
            Interlocked.Exchange(ref bytes, 0);
        }
        return answer;
    }
}
