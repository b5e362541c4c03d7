using System.Text.Json;
using System.Text.Json.Serialization;

namespace EGov.WorkingTime;

/// <summary>Reads the tables that lie beside the code, each row with its source.</summary>
internal static class TimeData
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static T Read<T>(string name)
    {
        using var stream = typeof(TimeData).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<T>(stream, Json)!;
    }
}
