namespace EGov.ServiceDefaults.Data;

/// <summary>
/// What the database holds, kept in memory whichever replica wrote there: read again after a second, and only while
/// somebody asks. The second is of the machine's own clock. Any number may ask at once.
/// </summary>
/// <param name="read">Reads it; is given what was read last, or null the first time, to keep where nothing
/// changed.</param>
public sealed class FreshCopy<T>(Func<T?, CancellationToken, Task<T>> read) where T : class
{
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    volatile Known? known;

    /// <summary>The copy, no more than a second older than the question.</summary>
    public async ValueTask<T> NowAsync(CancellationToken cancel)
    {
        var (last, now) = (known, TimeProvider.System.GetTimestamp());
        if (last is not null && TimeProvider.System.GetElapsedTime(last.At, now) < Fresh)
        {
            return last.Copy;
        }
        // As old as the question: what is written while it is read is seen the next time.
        var copy = await read(last?.Copy, cancel);
        known = new(copy, now);
        return copy;
    }

    sealed record Known(T Copy, long At);
}
