using Npgsql;

namespace EGov.Procedures.FollowCalendars;

/// <summary>
/// Keeps the book in memory as the copies in the database have it, whichever replica wrote there: one small question a
/// second while somebody asks, and the calendars again when something changed.
/// </summary>
internal sealed class DecidingCalendars(NpgsqlDataSource database, DecidingOffices offices)
{
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    volatile Known? known;

    public async ValueTask<DecidingBook> NowAsync(CancellationToken cancel)
    {
        var (last, now) = (known, TimeProvider.System.GetTimestamp());
        if (last is not null && TimeProvider.System.GetElapsedTime(last.At, now) < Fresh)
        {
            return last.Book;
        }
        // Read before the calendars: a change in between is seen as one the next time.
        var tag = await CopiedCalendars.TagAsync(database, cancel);
        var book = last?.Book.Tag == tag ? last.Book : await offices.ReadAsync(tag, cancel);
        known = new(book, now);
        return book;
    }

    sealed record Known(DecidingBook Book, long At);
}
