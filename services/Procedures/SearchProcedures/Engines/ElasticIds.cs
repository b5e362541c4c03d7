using System.Text.Json;

namespace EGov.Procedures.SearchProcedures.Engines;

/// <summary>Reads the ids of hits without building the whole answer: this runs for every question.</summary>
internal static class ElasticIds
{
    public static List<string> Read(ReadOnlySpan<byte> answer)
    {
        var ids = new List<string>();
        var reader = new Utf8JsonReader(answer);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("_id"u8))
            {
                reader.Read();
                ids.Add(reader.GetString()!);
            }
        }
        return ids;
    }
}
