using System.Text.Json;
using System.Text.Json.Nodes;

namespace EGov.Journeys.Tests.Audit;

/// <summary>A body in the shape a service describes, with a marker in each place for text.</summary>
internal sealed class PlantedBody(JsonElement document, Markers markers, IReadOnlyDictionary<string, Guid> known)
{
    const int Deepest = 8;

    /// <summary>Null where the route is not described, or takes no JSON.</summary>
    public string? For(string method, string path) =>
        document.GetProperty("paths").EnumerateObject().FirstOrDefault(one => Same(one.Name, path)) is { Value: { } found }
        && found.ValueKind == JsonValueKind.Object
        && found.TryGetProperty(method.ToLowerInvariant(), out var operation)
        && operation.TryGetProperty("requestBody", out var body)
        && body.GetProperty("content").TryGetProperty("application/json", out var json)
            ? Make(json.GetProperty("schema"), "", 0)?.ToJsonString() : null;

    public static bool Same(string described, string path) => Plain(described) == Plain(path);

    /// <summary>The same however a parameter is constrained.</summary>
    public static string Plain(string path) => System.Text.RegularExpressions.Regex.Replace(
        path, @"\{\**([A-Za-z]+)[^}]*\}", "{$1}", default, TimeSpan.FromSeconds(1)).TrimEnd('/');

    JsonNode? Make(JsonElement schema, string name, int depth)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Make(document.GetProperty("components").GetProperty("schemas")
                .GetProperty(reference.GetString()!.Split('/')[^1]), name, depth);
        }
        foreach (var choice in new[] { "oneOf", "anyOf", "allOf" })
        {
            if (schema.TryGetProperty(choice, out var options))
            {
                return Make(options.EnumerateArray().Last(), name, depth);
            }
        }
        return schema.TryGetProperty("enum", out var words)
            ? JsonNode.Parse(words.EnumerateArray().First(word => word.ValueKind != JsonValueKind.Null).GetRawText())
            : TypeOf(schema) switch
            {
                "object" => depth > Deepest ? null : Fields(schema, depth),
                "array" => depth > Deepest ? new JsonArray()
                    : new JsonArray(Make(schema.GetProperty("items"), name, depth + 1)),
                "integer" or "number" => schema.TryGetProperty("minimum", out var least) ? least.GetDecimal() : 1,
                "boolean" => false,
                _ => Text(schema, name),
            };
    }

    JsonObject Fields(JsonElement schema, int depth) => new(!schema.TryGetProperty("properties", out var fields) ? []
        : fields.EnumerateObject().Select(field =>
            KeyValuePair.Create(field.Name, Make(field.Value, field.Name, depth + 1))));

    string Text(JsonElement schema, string name) =>
        (schema.TryGetProperty("format", out var format) ? format.GetString() : "", name.ToLowerInvariant()) switch
        {
            ("uuid", var what) => (what.Contains("person", StringComparison.Ordinal) ? known["people"]
                : what.Contains("unit", StringComparison.Ordinal) || what.Contains("parent", StringComparison.Ordinal)
                ? known["units"] : Guid.NewGuid()).ToString(),
            ("date", _) => "2026-12-01",
            ("date-time", _) => "2026-12-01T00:00:00Z",
            ("time", _) => "08:00:00",
            (_, "phone") => markers.Phone,
            (_, "email") => markers.EmailAddress,
            (_, "username") => markers.Secret,
            _ => markers.Public,
        };

    static string? TypeOf(JsonElement schema) => !schema.TryGetProperty("type", out var type)
        ? schema.TryGetProperty("properties", out _) ? "object" : null
        : type.ValueKind == JsonValueKind.String ? type.GetString()
        : type.EnumerateArray().Select(one => one.GetString()).First(one => one != "null");
}
