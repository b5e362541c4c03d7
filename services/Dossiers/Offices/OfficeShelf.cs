using System.Text.Json;
using EGov.Contracts.Directory;
using EGov.ServiceDefaults;
using Npgsql;

namespace EGov.Dossiers.Offices;

/// <summary>
/// Keeps the book in memory as the copies in the database have it, whichever replica wrote there: one small question a
/// second while somebody asks, and everything again when something changed.
/// </summary>
internal sealed class OfficeShelf(NpgsqlDataSource database)
{
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    const string Tag = """
        select concat_ws('/', (select max(at) from calendar_copy), (select count(*) from calendar_copy),
          (select max(at) from unit_copy), (select count(*) from unit_copy))
        """;

    volatile Known? known;

    public async ValueTask<OfficeBook> NowAsync(CancellationToken cancel)
    {
        var (last, now) = (known, TimeProvider.System.GetTimestamp());
        if (last is not null && TimeProvider.System.GetElapsedTime(last.At, now) < Fresh)
        {
            return last.Book;
        }
        // Read before the rows: a change in between is seen as one the next time.
        var tag = (await database.ListAsync(Tag, [], row => row.GetString(0), cancel))[0];
        var book = last?.Book.Tag == tag ? last.Book : new OfficeBook(tag,
            await ListAsync<UnitChanged>("select state::text from unit_copy", cancel),
            await ListAsync<CalendarChanged>("select state::text from calendar_copy order by id", cancel));
        known = new(book, now);
        return book;
    }

    Task<List<T>> ListAsync<T>(string sql, CancellationToken cancel) => database.ListAsync(
        sql, [], row => JsonSerializer.Deserialize<T>(row.GetString(0), ServiceSetup.OurJson)!, cancel);

    sealed record Known(OfficeBook Book, long At);
}
