using EGov.Directory.ShowUnit;

namespace EGov.Directory.ListSubtree;

/// <summary>The statements about the tree as of a day ($2).</summary>
internal static class TreeSql
{
    public const string Subtree = $"""
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

    public const string Path = $"""
        with recursive v as (
          select {UnitRows.Columns}, 0 as height from unit_versions v
          where v.unit_id = $1 and v.valid_from <= $2 and (v.valid_to is null or v.valid_to >= $2)
          union all
          select {UnitRows.Columns}, below.height + 1 from v below join unit_versions v on v.unit_id = below.parent_id
            and v.valid_from <= $2 and (v.valid_to is null or v.valid_to >= $2))
        {UnitRows.Dressed} from v {UnitRows.Joins} order by v.height desc
        """;

    public const string Children = $"""
        {UnitRows.Dressed} from unit_versions v {UnitRows.Joins}
        where v.parent_id = $1 and v.valid_from <= $2 and (v.valid_to is null or v.valid_to >= $2)
          and (v.folded, v.unit_id) > ($3, $4)
        order by v.folded, v.unit_id limit $5
        """;
}
