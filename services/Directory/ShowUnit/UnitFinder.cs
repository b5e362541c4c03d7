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

    const string Nobody = "select id, sequence from units where false";

    const string Newest =
        "select greatest((select max(sequence) from units), (select max(sequence) from people), 0)";

    public DateOnly Day(DateOnly? asOf) => asOf ?? VietnamTime.DayOf(time.GetUtcNow());

    public async Task<FoundUnit?> FindAsync(string idOrCode, DateOnly? asOf, CancellationToken cancel) =>
        (await FindAllAsync([idOrCode], asOf, cancel))[0];

    /// <summary>Each of them in one round trip; null stands for one that is not known.</summary>
    public async Task<IReadOnlyList<FoundUnit?>> FindAllAsync(
        IReadOnlyList<string> idsOrCodes, DateOnly? asOf, CancellationToken cancel)
    {
        var day = Day(asOf);
        await using var batch = source.CreateBatch();
        foreach (var idOrCode in idsOrCodes)
        {
            batch.BatchCommands.Add(Question(idOrCode, day));
        }
        await using var row = await batch.ExecuteReaderAsync(cancel);
        var found = new List<FoundUnit?>(idsOrCodes.Count);
        do
        {
            found.Add(await row.ReadAsync(cancel) ? new FoundUnit(row.GetGuid(0), row.GetInt64(1), day) : null);
        }
        while (await row.NextResultAsync(cancel));
        return found;
    }

    /// <summary>
    /// Number of the newest write: what decides whether an answer about many units or people is still the same.
    /// </summary>
    public async Task<long> NewestAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand(Newest);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>The unit and, read before it, the number of the newest write, in one round trip.</summary>
    public async Task<(FoundUnit? Found, long Newest)> LookAsync(
        string idOrCode, DateOnly? asOf, CancellationToken cancel)
    {
        var day = Day(asOf);
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Newest));
        batch.BatchCommands.Add(Question(idOrCode, day));
        await using var row = await batch.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        var newest = row.GetInt64(0);
        await row.NextResultAsync(cancel);
        return (await row.ReadAsync(cancel) ? new(row.GetGuid(0), row.GetInt64(1), day) : null, newest);
    }

    static NpgsqlBatchCommand Question(string idOrCode, DateOnly day) =>
        Guid.TryParseExact(idOrCode, "D", out var id) ? Sql.Ask(ById, id)
        : CodeText.Recognise(idOrCode) is { } code ? Sql.Ask(ByCode, code.Value, day, Word.Of(code.Kind))
        : Sql.Ask(Nobody);
}
