using EGov.Procedures.SearchProcedures.Engines;
using Npgsql;

namespace EGov.Procedures.IndexProcedures;

/// <summary>What the database says was changed, and how far.</summary>
internal static class StoredSequences
{
    const string All = "select code, sequence from procedures where current_version is not null";

    public static async Task<Dictionary<string, long>> ReadAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(All);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var sequences = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancel))
        {
            sequences[rows.GetString(0)] = rows.GetInt64(1);
        }
        return sequences;
    }

    public static async Task<SequenceMark> MarkAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("""
            select count(*), coalesce(sum(sequence), 0), coalesce(max(sequence), 0)
            from procedures where current_version is not null
            """);
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return new(row.GetInt64(0), row.GetDecimal(1), row.GetInt64(2));
    }

    public static async Task<List<string>> NewerThanAsync(
        NpgsqlDataSource database, long sequence, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(All + " and sequence > $1");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = sequence });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var codes = new List<string>();
        while (await rows.ReadAsync(cancel))
        {
            codes.Add(rows.GetString(0));
        }
        return codes;
    }
}
