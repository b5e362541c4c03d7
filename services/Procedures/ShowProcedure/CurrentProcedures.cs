using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;

namespace EGov.Procedures.ShowProcedure;

/// <summary>A procedure as it stands now, for the index and for copies.</summary>
/// <param name="Code">Procedure code.</param>
/// <param name="Version">Version in force, or the last one if abolished.</param>
/// <param name="State">Published, amended or abolished.</param>
/// <param name="Sequence">Grows with every change of what is in force: a later state has a greater one.</param>
/// <param name="Content">Content of that version.</param>
internal sealed record CurrentProcedure(
    string Code, int Version, ProcedureState State, long Sequence, ProcedureContent Content);

/// <summary>What is or was in force; procedures that never took effect are not told of.</summary>
internal static class CurrentProcedures
{
    const string All = """
        select p.code, p.current_version, p.state, p.sequence, v.content
        from procedures p join procedure_versions v on v.code = p.code and v.version = p.current_version
        """;

    /// <summary>Those of the codes that are there, in one query.</summary>
    public static async Task<IReadOnlyList<CurrentProcedure>> LoadAsync(
        NpgsqlConnection connection, IEnumerable<string> codes, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(All + " where p.code = any($1)", connection);
        command.Parameters.Add(new() { Value =
            codes.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<CurrentProcedure>();
        while (await rows.ReadAsync(cancel))
        {
            found.Add(Read(rows));
        }
        return found;
    }

    /// <summary>All of them as of one moment, in order of code, without holding them all in memory.</summary>
    public static async IAsyncEnumerable<CurrentProcedure> StreamAsync(
        NpgsqlConnection connection, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(All + " order by p.code", connection);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            yield return Read(rows);
        }
    }

    static CurrentProcedure Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetInt32(1),
        Word.Read<ProcedureState>(row.GetString(2)),
        row.GetInt64(3),
        ProcedureJson.Read(row.GetFieldValue<byte[]>(4)));
}
