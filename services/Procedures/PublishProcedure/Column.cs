using Npgsql;
using NpgsqlTypes;

namespace EGov.Procedures.PublishProcedure;

/// <summary>One column of many rows as an array parameter, for unnest.</summary>
internal static class Column
{
    public static NpgsqlParameter Of<TRow, TValue>(
        IEnumerable<TRow> rows, Func<TRow, TValue> value, NpgsqlDbType type) =>
        new() { Value = rows.Select(value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type };
}
