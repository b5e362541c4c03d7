using EGov.Directory.ShowUnit;
using EGov.ServiceDefaults.Data;
using Npgsql;

namespace EGov.Directory.ListSubtree;

/// <summary>The tree as of a day: each question is one statement.</summary>
internal sealed class TreeReader(NpgsqlDataSource source)
{
    public const string SubtreeSql = $"""
        with recursive v as (
          select {UnitRows.Columns}, 0 as depth from unit_versions v
          where v.unit_id = $1 and v.valid_from <= $2 and (v.valid_to is null or v.valid_to >= $2)
          union all
          select {UnitRows.Columns}, above.depth + 1 from v above join unit_versions v on v.parent_id = above.unit_id
            and v.valid_from <= $2 and (v.valid_to is null or v.valid_to >= $2))
        {UnitRows.Dressed} from v {UnitRows.Joins}
        where $3 = '' or v.level = $3
        order by v.depth, v.unit_id
        """;

    const string PathSql = $"""
        with recursive v as (
          select {UnitRows.Columns}, 0 as height from unit_versions v
          where v.unit_id = $1 and v.valid_from <= $2 and (v.valid_to is null or v.valid_to >= $2)
          union all
          select {UnitRows.Columns}, below.height + 1 from v below join unit_versions v on v.unit_id = below.parent_id
            and v.valid_from <= $2 and (v.valid_to is null or v.valid_to >= $2))
        {UnitRows.Dressed} from v {UnitRows.Joins} order by v.height desc
        """;

    const string ChildrenSql = $"""
        {UnitRows.Dressed} from unit_versions v {UnitRows.Joins}
        where v.parent_id = $1 and v.valid_from <= $2 and (v.valid_to is null or v.valid_to >= $2)
          and (v.folded, v.unit_id) > ($3, $4)
        order by v.folded, v.unit_id limit $5
        """;

    public Task<List<ShownUnit>> SubtreeAsync(FoundUnit top, string? level, CancellationToken cancel) =>
        source.ListAsync(SubtreeSql, [top.Id, top.AsOf, level ?? ""], UnitRows.Read, cancel);

    public Task<List<ShownUnit>> PathAsync(FoundUnit unit, CancellationToken cancel) =>
        source.ListAsync(PathSql, [unit.Id, unit.AsOf], UnitRows.Read, cancel);

    public Task<List<ShownUnit>> ChildrenAsync(
        FoundUnit parent, (string Folded, Guid Id) after, int size, CancellationToken cancel) =>
        source.ListAsync(ChildrenSql, [parent.Id, parent.AsOf, after.Folded, after.Id, size], UnitRows.Read, cancel);
}
