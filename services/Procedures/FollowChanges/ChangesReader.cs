using System.Text.Json.Serialization;
using Npgsql;

namespace EGov.Procedures.FollowChanges;

/// <summary>A page of the feed; <c>next</c> is where to go on, also when there is nothing yet.</summary>
internal sealed record ChangesPage(IReadOnlyList<Change> Items, string Next);

/// <summary>One change of what is in force.</summary>
internal sealed record Change(
    string Code, int Version, [property: JsonPropertyName("change")] ChangeKind Kind, string Name,
    string DecisionNumber, DateOnly EffectiveFrom, DateTimeOffset At);

/// <summary>Reads the feed in order; rows become visible in order, so nothing is ever skipped.</summary>
internal sealed class ChangesReader(NpgsqlDataSource source)
{
    const string Sql = """
        select id, code, version, change, name, decision_number, effective_from, at
        from procedure_changes where id > $1 order by id limit $2
        """;

    public Task<IReadOnlyList<(long Id, Change Change)>> ReadAsync(long after, int size, CancellationToken cancel) =>
        PublicRead.WithinAsync(() => ReadRowsAsync(after, size, cancel), cancel);

    async Task<IReadOnlyList<(long Id, Change Change)>> ReadRowsAsync(long after, int size, CancellationToken cancel)
    {
        await using var command = source.CreateRead(Sql);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = size });
        await using var row = await command.ExecuteReaderAsync(cancel);
        var changes = new List<(long, Change)>(size);
        while (await row.ReadAsync(cancel))
        {
            changes.Add((row.GetInt64(0), new Change(
                row.GetString(1), row.GetInt32(2), Word.Read<ChangeKind>(row.GetString(3)), row.GetString(4),
                row.GetString(5), row.GetFieldValue<DateOnly>(6), row.GetFieldValue<DateTimeOffset>(7))));
        }
        return changes;
    }
}
