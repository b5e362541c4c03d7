using System.Text.Json;
using System.Text.Json.Serialization;

namespace EGov.ServiceDefaults.Http;

/// <summary>Reads <c>172.0</c> as the whole number it is to JSON Schema, so to the reader of our API document.</summary>
internal sealed class WholeNumbers : JsonConverter<long>
{
    public override long Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);

    static long Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (reader.TryGetInt64(out var whole))
            {
                return whole;
            }
            if (reader.TryGetDecimal(out var number) && decimal.IsInteger(number)
                && number is >= long.MinValue and <= long.MaxValue)
            {
                return (long)number;
            }
        }
        throw new JsonException("No whole number.");
    }

    /// <summary>The same for counts.</summary>
    internal sealed class Small : JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            WholeNumbers.Read(ref reader) is >= int.MinValue and <= int.MaxValue and var whole
                ? (int)whole
                : throw new JsonException("Too large.");

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value);
    }
}
