using System.Text.Json;

namespace EGov.Procedures.SearchProcedures.Engines;

/// <summary>Reads the codes of hits without building the whole answer: this runs for every question.</summary>
internal static class ElasticCodes
{
    public static List<string> Read(ReadOnlySpan<byte> answer)
    {
        var codes = new List<string>(answer.Length / 33);
        var reader = new Utf8JsonReader(answer);
        while (reader.Read())
        {
            // Names are hits, fields and code; the only texts are the codes.
            if (reader.TokenType == JsonTokenType.String)
            {
                codes.Add(reader.GetString()!);
            }
        }
        return codes;
    }
}
