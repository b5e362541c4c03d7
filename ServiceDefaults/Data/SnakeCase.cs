using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EGov.ServiceDefaults.Data;

/// <summary>Column names as PostgreSQL folds them, and enums as the words of the API, so that SQL by hand reads
/// well.</summary>
public static class SnakeCase
{
    /// <summary>Names the columns of the entities of one service; called from <c>OnModelCreating</c>.</summary>
    public static void Apply(ModelBuilder model, Assembly service)
    {
        foreach (var property in model.Model.GetEntityTypes().Where(entity => entity.ClrType.Assembly == service)
            .SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            if (property.ClrType.IsEnum)
            {
                var words = typeof(EnumWords<>).MakeGenericType(property.ClrType);
                property.SetValueConverter((ValueConverter)Activator.CreateInstance(words)!);
            }
        }
    }

    /// <summary>Keeps a value as one JSON document in our dialect.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> value) =>
        value.HasColumnType("jsonb").HasConversion(
            one => JsonSerializer.Serialize(one, ServiceSetup.OurJson),
            text => JsonSerializer.Deserialize<T>(text, ServiceSetup.OurJson)!);

    sealed class EnumWords<T>() : ValueConverter<T, string>(value => Word.Of(value), text => Word.Read<T>(text))
        where T : struct, Enum;
}
