using System.Text.Json;
using System.Text.Json.Serialization;

namespace EGov.Procedures.ImportProcedures.National;

/// <summary>A value the wire carries now as text, now as a number.</summary>
internal sealed record Loose(string Text);

/// <summary>A list the wire carries as an array, a single object, null or an empty text.</summary>
internal sealed class LooseList<T> : List<T>;

/// <summary>Reads text, number, true and false alike.</summary>
internal sealed class LooseConverter : JsonConverter<Loose>
{
    public override Loose Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        reader.TokenType switch
    {
        JsonTokenType.String => new Loose(reader.GetString() ?? ""),
        JsonTokenType.Number => new Loose(System.Text.Encoding.UTF8.GetString(reader.ValueSpan)),
        JsonTokenType.True => new Loose("1"),
        JsonTokenType.False => new Loose("0"),
        _ => throw new JsonException("A text or a number was expected."),
    };

    public override void Write(Utf8JsonWriter writer, Loose value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}

/// <summary>Makes the converters of <see cref="LooseList{T}"/>.</summary>
internal sealed class LooseListConverter : JsonConverterFactory
{
    public override bool CanConvert(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(LooseList<>);

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(type.GetGenericArguments()))!;

    sealed class Of<T> : JsonConverter<LooseList<T>>
    {
        public override LooseList<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var list = new LooseList<T>();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    Add(list, ref reader, options);
                }
            }
            else if (!(reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty))
            {
                Add(list, ref reader, options);
            }
            return list;
        }

        static void Add(LooseList<T> list, ref Utf8JsonReader reader, JsonSerializerOptions options)
        {
            if (JsonSerializer.Deserialize<T>(ref reader, options) is { } item)
            {
                list.Add(item);
            }
        }

        public override void Write(Utf8JsonWriter writer, LooseList<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToArray(), options);
    }
}
