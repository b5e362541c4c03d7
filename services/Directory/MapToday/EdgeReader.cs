using Npgsql;

namespace EGov.Directory.MapToday;

/// <summary>All edges that lead on from some units after a day, in one statement, and which units are open.</summary>
internal sealed class EdgeReader(NpgsqlDataSource source)
{
    const string EdgesSql = """
        with recursive walk as (
          select s.from_id, s.to_id, s.relation, s.share, s.act, s."on" from successions s
          where s.from_id = any($1) and s."on" > $2 and s."on" <= $3
          union
          select s.from_id, s.to_id, s.relation, s.share, s.act, s."on" from walk w
            join successions s on s.from_id = w.to_id and s."on" >= w."on" and s."on" <= $3)
        select * from walk
        """;

    const string OpenSql = """
        select v.unit_id, v.name from unit_versions v
        where v.unit_id = any($1) and v.valid_from <= $2 and (v.valid_to is null or v.valid_to >= $2)
        """;

    public async Task<ILookup<Guid, Succession>> EdgesAsync(
        Guid[] units, DateOnly after, DateOnly to, CancellationToken cancel)
    {
        await using var command = Command(EdgesSql, units, after, to);
        await using var row = await command.ExecuteReaderAsync(cancel);
        var edges = new List<Succession>();
        while (await row.ReadAsync(cancel))
        {
            edges.Add(new Succession
            {
                FromId = row.GetGuid(0),
                ToId = row.GetGuid(1),
                Relation = TableNames.Read<Relation>(row.GetString(2)),
                Share = row.IsDBNull(3) ? null : row.GetDecimal(3),
                Act = row.GetString(4),
                On = row.GetFieldValue<DateOnly>(5),
            });
        }
        return edges.ToLookup(edge => edge.FromId);
    }

    public async Task<Dictionary<Guid, string>> OpenAsync(Guid[] units, DateOnly day, CancellationToken cancel)
    {
        await using var command = Command(OpenSql, units, day);
        await using var row = await command.ExecuteReaderAsync(cancel);
        var open = new Dictionary<Guid, string>();
        while (await row.ReadAsync(cancel))
        {
            open[row.GetGuid(0)] = row.GetString(1);
        }
        return open;
    }

    NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }
        return command;
    }
}
