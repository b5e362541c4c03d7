using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using EGov.Directory.ShowUnit;
using Npgsql;

namespace EGov.Directory.ListSubtree;

/// <summary>Writes rows of <see cref="UnitRows"/> as the JSON of a <see cref="UnitList"/>.</summary>
internal sealed class UnitWriter : IAsyncDisposable
{
    static readonly JavaScriptEncoder Letters = JavaScriptEncoder.Create(UnicodeRanges.All);
    static readonly JsonWriterOptions Options = new() { Encoder = Letters, SkipValidation = true };

    readonly Utf8JsonWriter json;
    // Kinds, types, levels and days are few: each is made into bytes once.
    readonly Dictionary<string, JsonEncodedText> words = new(StringComparer.Ordinal);
    readonly Dictionary<DateOnly, JsonEncodedText> days = [];

    public UnitWriter(IBufferWriter<byte> target, DateOnly asOf)
    {
        json = new Utf8JsonWriter(target, Options);
        json.WriteStartObject();
        json.WriteString("asOf"u8, Day(asOf));
        json.WriteStartArray("items"u8);
    }

    public void Write(NpgsqlDataReader row)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, row.GetGuid(0));
        json.WriteString("kind"u8, Word(row.GetString(1)));
        json.WriteString("name"u8, row.GetString(2));
        json.WriteString("type"u8, Word(row.GetString(3)));
        json.WriteString("level"u8, Word(row.GetString(4)));
        if (row.IsDBNull(5))
        {
            json.WriteNull("parentId"u8);
        }
        else
        {
            json.WriteString("parentId"u8, row.GetGuid(5));
        }
        json.WriteString("code"u8, row.IsDBNull(6) ? null : row.GetString(6));
        json.WriteString("validFrom"u8, Day(row.GetFieldValue<DateOnly>(7)));
        if (row.IsDBNull(8))
        {
            json.WriteNull("validTo"u8);
        }
        else
        {
            json.WriteString("validTo"u8, Day(row.GetFieldValue<DateOnly>(8)));
        }
        json.WriteEndObject();
    }

    public ValueTask DisposeAsync()
    {
        json.WriteEndArray();
        json.WriteEndObject();
        return json.DisposeAsync();
    }

    JsonEncodedText Word(string word) => words.TryGetValue(word, out var known)
        ? known : words[word] = JsonEncodedText.Encode(word, Letters);

    JsonEncodedText Day(DateOnly day) => days.TryGetValue(day, out var known)
        ? known : days[day] = JsonEncodedText.Encode(day.ToString("O", CultureInfo.InvariantCulture), Letters);
}
