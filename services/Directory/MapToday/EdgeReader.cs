using Npgsql;

namespace EGov.Directory.MapToday;

/// <summary>All edges that lead on from some units after a day, in one statement, and which units are open.</summary>
internal sealed class EdgeReader(NpgsqlDataSource source)
{
    const string EdgesSql = """
        with recursive walk as (
          select s.id, s.from_id, s.to_id, s.relation, s.share, s.act, s."on" from successions s
          where s.from_id = any($1) and s."on" > $2 and s."on" <= $3
          union
          select s.id, s.from_id, s.to_id, s.relation, s.share, s.act, s."on" from walk w
            join successions s on s.from_id = w.to_id and (s."on", s.id) > (w."on", w.id) and s."on" <= $3)
        select * from walk
        """;

    const string OpenSql = """
        select v.unit_id, v.name from unit_versions v
        where v.unit_id = any($1) and v.valid_from <= $2 and (v.valid_to is null or v.valid_to >= $2)
        """;

    public async Task<ILookup<Guid, Succession>> EdgesAsync(
        Guid[] units, DateOnly after, DateOnly to, CancellationToken cancel)
    {
        var edges = await source.ListAsync(EdgesSql, [units, after, to], row => new Succession
        {
            Id = row.GetInt64(0),
            FromId = row.GetGuid(1),
            ToId = row.GetGuid(2),
            Relation = Word.Read<Relation>(row.GetString(3)),
            Share = row.IsDBNull(4) ? null : row.GetDecimal(4),
            Act = row.GetString(5),
            On = row.GetFieldValue<DateOnly>(6),
        }, cancel);
        return edges.ToLookup(edge => edge.FromId);
    }

    public async Task<Dictionary<Guid, string>> OpenAsync(Guid[] units, DateOnly day, CancellationToken cancel) =>
        (await source.ListAsync(OpenSql, [units, day], row => (Id: row.GetGuid(0), Name: row.GetString(1)), cancel))
        .ToDictionary(unit => unit.Id, unit => unit.Name);
}
