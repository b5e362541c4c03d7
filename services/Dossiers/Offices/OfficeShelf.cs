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
    const string Tag = """
        select concat_ws('/', (select max(at) from calendar_copy), (select count(*) from calendar_copy),
          (select max(at) from unit_copy), (select count(*) from unit_copy))
        """;

    readonly FreshCopy<OfficeBook> book = new((last, cancel) => ReadAsync(database, last, cancel));

    public ValueTask<OfficeBook> NowAsync(CancellationToken cancel) => book.NowAsync(cancel);

    static async Task<OfficeBook> ReadAsync(NpgsqlDataSource database, OfficeBook? last, CancellationToken cancel)
    {
        // Read before the rows: a change in between is seen as one the next time.
        var tag = (await database.ListAsync(Tag, [], row => row.GetString(0), cancel))[0];
        return last?.Tag == tag ? last : new(tag,
            await ListAsync<UnitChanged>(database, "select state::text from unit_copy", cancel),
            await ListAsync<CalendarChanged>(database, "select state::text from calendar_copy order by id", cancel));
    }

    static Task<List<T>> ListAsync<T>(NpgsqlDataSource database, string sql, CancellationToken cancel) => database.ListAsync(
        sql, [], row => JsonSerializer.Deserialize<T>(row.GetString(0), ServiceSetup.OurJson)!, cancel);
}
