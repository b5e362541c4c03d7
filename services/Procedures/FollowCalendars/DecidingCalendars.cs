using Npgsql;

namespace EGov.Procedures.FollowCalendars;

/// <summary>
/// Keeps the book in memory as the copies in the database have it, whichever replica wrote there: one small question a
/// second while somebody asks, and the calendars again when something changed.
/// </summary>
internal sealed class DecidingCalendars(NpgsqlDataSource database, DecidingOffices offices)
{
    readonly FreshCopy<DecidingBook> book = new(async (last, cancel) =>
    {
        // Read before the calendars: a change in between is seen as one the next time.
        var tag = await CopiedCalendars.TagAsync(database, cancel);
        return last?.Tag == tag ? last : await offices.ReadAsync(tag, cancel);
    });

    public ValueTask<DecidingBook> NowAsync(CancellationToken cancel) => book.NowAsync(cancel);
}
