using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EGov.Directory;

/// <summary>Columns in snake case, enums as the words of the API, so that SQL by hand reads well.</summary>
internal static class TableNames
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes()
            .Where(entity => entity.ClrType.Assembly == typeof(TableNames).Assembly)
            .SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            if (property.ClrType.IsEnum)
            {
                var words = typeof(EnumText<>).MakeGenericType(property.ClrType);
                property.SetValueConverter((ValueConverter)Activator.CreateInstance(words)!);
            }
        }
    }

    public static string Of<T>(T value) where T : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static T Read<T>(string word) where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);

    sealed class EnumText<T>() : ValueConverter<T, string>(value => Of(value), text => Read<T>(text))
        where T : struct, Enum;
}
