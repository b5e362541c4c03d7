using Npgsql;
using NpgsqlTypes;

namespace EGov.Procedures.ImportProcedures.Work;

/// <summary>Names of procedures in force, to compare with what comes in.</summary>
internal static class KnownNames
{
    const string Sql = """
        select p.code, v.content->>'name'
        from procedures p join procedure_versions v on v.code = p.code and v.version = p.current_version
        where p.code = any($1)
        """;

    public static async Task<Dictionary<string, string>> LoadAsync(
        NpgsqlConnection connection, IEnumerable<string> codes, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new NpgsqlParameter
        {
            Value = codes.ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
        });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancel))
        {
            names[rows.GetString(0)] = rows.GetString(1);
        }
        return names;
    }
}
