using EGov.Directory.Codes;
using EGov.WorkingTime;
using Npgsql;

namespace EGov.Directory.ShowUnit;

/// <summary>A unit found and the day it is looked at; the numbers say whether an answer is still the same.</summary>
internal sealed record FoundUnit(Guid Id, long Sequence, DateOnly AsOf);

/// <summary>Finds the unit an address names: by its id, or by any code it had on the day.</summary>
internal sealed class UnitFinder(NpgsqlDataSource source, TimeProvider time)
{
    const string ById = "select id, sequence from units where id = $1";

    // A code in force on the day, else the last one before it: a closed unit is still found by its code.
    const string ByCode = """
        select u.id, u.sequence from unit_codes c join units u on u.id = c.unit_id
        where c.value = $1 and c.kind = $3 and c.valid_from <= $2 order by c.valid_from desc limit 1
        """;

    public DateOnly Day(DateOnly? asOf) => asOf ?? VietnamTime.DayOf(time.GetUtcNow());

    public async Task<FoundUnit?> FindAsync(string idOrCode, DateOnly? asOf, CancellationToken cancel)
    {
        var day = Day(asOf);
        if (Guid.TryParseExact(idOrCode, "D", out var id))
        {
            return await ReadAsync(ById, [id], day, cancel);
        }
        return CodeText.Recognise(idOrCode) is { } code
            ? await ReadAsync(ByCode, [code.Value, day, TableNames.Of(code.Kind)], day, cancel)
            : null;
    }

    /// <summary>
    /// Number of the newest write: what decides whether an answer about many units is still the same.
    /// </summary>
    public async Task<long> NewestAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand("select coalesce(max(sequence), 0) from units");
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    async Task<FoundUnit?> ReadAsync(string sql, object[] values, DateOnly day, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? new FoundUnit(row.GetGuid(0), row.GetInt64(1), day) : null;
    }
}
