using System.Buffers;
using EGov.Directory.ShowUnit;
using Npgsql;

namespace EGov.Directory.ListSubtree;

/// <summary>The tree as of a day: each question is one statement.</summary>
internal sealed class TreeReader(NpgsqlDataSource source)
{
    /// <summary>Writes the whole answer as it is read: no unit becomes an object of its own.</summary>
    public async Task WriteSubtreeAsync(IBufferWriter<byte> json, SubtreeKey asked, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var command = connection.Ask(TreeSql.Subtree, asked.Top, asked.AsOf, asked.Level ?? "");
        await using var row = await command.ExecuteReaderAsync(cancel);
        await using var units = new UnitWriter(json, asked.AsOf);
        while (await row.ReadAsync(cancel))
        {
            units.Write(row);
        }
    }

    public Task<List<ShownUnit>> PathAsync(FoundUnit unit, CancellationToken cancel) =>
        source.ListAsync(TreeSql.Path, [unit.Id, unit.AsOf], UnitRows.Read, cancel);

    public Task<List<ShownUnit>> ChildrenAsync(
        FoundUnit parent, (string Folded, Guid Id) after, int size, CancellationToken cancel) =>
        source.ListAsync(TreeSql.Children, [parent.Id, parent.AsOf, after.Folded, after.Id, size], UnitRows.Read, cancel);
}
