using Npgsql;

namespace EGov.Directory.ShowUnit;

/// <summary>The one row all lists are made of, and how it is read.</summary>
internal static class UnitRows
{
    public const string Columns = "v.unit_id, v.name, v.type, v.level, v.parent_id, v.valid_from, v.valid_to";

    /// <summary>Adds kind and code on the day ($2) to rows v of <see cref="Columns"/>.</summary>
    public const string Dressed = """
        select v.unit_id, u.kind, v.name, v.type, v.level, v.parent_id, coalesce(g.value, i.value),
          v.valid_from, v.valid_to
        """;

    public const string Joins = """
        join units u on u.id = v.unit_id
        left join unit_codes g on g.unit_id = v.unit_id and g.kind = 'gso'
          and g.valid_from <= $2 and (g.valid_to is null or g.valid_to >= $2)
        left join unit_codes i on i.unit_id = v.unit_id and i.kind = 'internal'
          and i.valid_from <= $2 and (i.valid_to is null or i.valid_to >= $2)
        """;

    public static ShownUnit Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), Word.Read<UnitKind>(row.GetString(1)), row.GetString(2), row.GetString(3),
        row.GetString(4), row.IsDBNull(5) ? null : row.GetGuid(5), row.IsDBNull(6) ? null : row.GetString(6),
        row.GetFieldValue<DateOnly>(7), row.IsDBNull(8) ? null : row.GetFieldValue<DateOnly>(8));
}
