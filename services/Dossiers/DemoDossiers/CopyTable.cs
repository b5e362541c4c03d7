using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace EGov.Dossiers.DemoDossiers;

/// <summary>Binary COPY of entities along the mapping of the model, so that a new column is never forgotten.</summary>
internal sealed class CopyTable
{
    readonly string copy;
    readonly IReadOnlyList<(IProperty Property, string Type)> columns;

    public CopyTable(IModel model, Type entity)
    {
        var type = model.FindEntityType(entity)!;
        columns = [.. type.GetProperties().Where(one => one.ValueGenerated != ValueGenerated.OnAddOrUpdate)
            .Select(one => (one, one.GetColumnType()))];
        copy = $"copy {type.GetTableName()} ({string.Join(", ", columns.Select(one => $"\"{one.Property.GetColumnName()}\""))}) " +
            "from stdin (format binary)";
    }

    public async Task WriteAsync(NpgsqlConnection connection, IEnumerable<object> rows, CancellationToken cancel)
    {
        await using var writer = await connection.BeginBinaryImportAsync(copy, cancel);
        writer.Timeout = TimeSpan.FromMinutes(5);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancel);
            foreach (var (property, type) in columns)
            {
                await (Value(property, row) is { } value
                    ? writer.WriteAsync(value, type, cancel) : writer.WriteNullAsync(cancel));
            }
        }
        await writer.CompleteAsync(cancel);
    }

    static object? Value(IProperty property, object row)
    {
        var value = property.GetGetter().GetClrValue(row);
        var converted = (property.GetTypeMapping().Converter ?? property.GetValueConverter())?.ConvertToProvider(value) ?? value;
        return converted is DateTimeOffset moment ? moment.UtcDateTime : converted;
    }
}
