using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EGov.Procedures;

/// <summary>Column names as PostgreSQL folds them, and enums as the words of the API, so that SQL by hand reads
/// well.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(IsOurs))
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
                if (property.ClrType.IsEnum)
                {
                    property.SetValueConverter(Words(property.ClrType));
                }
            }
        }
    }

    static bool IsOurs(IMutableEntityType entity) =>
        entity.ClrType.Assembly == typeof(SnakeCase).Assembly;

    static ValueConverter Words(Type type) =>
        (ValueConverter)Activator.CreateInstance(
            typeof(EnumWords<>).MakeGenericType(type))!;

    sealed class EnumWords<T>() : ValueConverter<T, string>(
        value => Word.Of(value), text => Word.Read<T>(text)) where T : struct, Enum;
}
