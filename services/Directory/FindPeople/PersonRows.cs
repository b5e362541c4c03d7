using Npgsql;

namespace EGov.Directory.FindPeople;

/// <summary>The rows lists of people are made of: a row a post, and one without a post where there is none.</summary>
internal static class PersonRows
{
    public const string Columns = """
        p.id, p.kind, p.name, o.id, o.unit_id, n.name, o.role, o.title, o.kind, o.is_head, o.valid_from, o.valid_to,
        o.on_behalf_of_id
        """;

    /// <summary>Units at and below $1 on the day $2.</summary>
    public const string Below = """
        recursive below as (
          select $1::uuid as id
          union
          select v.unit_id from below join unit_versions v on v.parent_id = below.id
            and v.valid_from <= $2 and (v.valid_to is null or v.valid_to >= $2))
        """;

    /// <summary>Posts o and names n of their units on the day $2.</summary>
    public const string Joins = """
        left join posts o on o.person_id = p.id and o.valid_from <= $2 and (o.valid_to is null or o.valid_to >= $2)
        left join unit_versions n on n.unit_id = o.unit_id and n.valid_from <= $2
          and (n.valid_to is null or n.valid_to >= $2)
        """;

    public static IEnumerable<ShownPerson> People(IEnumerable<(ShownPerson Person, ShownPost? Post)> rows) => rows
        .GroupBy(row => row.Person.Id, (_, same) => same.ToList())
        .Select(same => same[0].Person with { Posts = [.. same.Select(row => row.Post).OfType<ShownPost>()] });

    public static (ShownPerson Person, ShownPost? Post) Read(NpgsqlDataReader row) => (
        new(row.GetGuid(0), Word.Read<PersonKind>(row.GetString(1)), row.GetString(2), []),
        row.IsDBNull(3) ? null : Post(row));

    static ShownPost Post(NpgsqlDataReader row) => new(
        row.GetGuid(3), row.GetGuid(4), row.IsDBNull(5) ? null : row.GetString(5), row.GetString(6), row.GetString(7),
        Word.Read<PostKind>(row.GetString(8)), row.GetBoolean(9), row.GetFieldValue<DateOnly>(10),
        row.IsDBNull(11) ? null : row.GetFieldValue<DateOnly>(11), row.IsDBNull(12) ? null : row.GetGuid(12));
}
