using System.Text.Json;

namespace EGov.Procedures.Tests.OpenApi;

/// <summary>One operation as the service's document tells it, so that a new endpoint is met by itself.</summary>
internal sealed record Operation(string Method, string Path, JsonElement Told, JsonElement Schemas)
{
    static readonly Dictionary<string, string> Sound = new(StringComparer.Ordinal)
    {
        ["code"] = "1.700001",
        ["id"] = "0198f2a0-0000-7000-8000-000000000001",
    };

    public IEnumerable<JsonElement> Parameters =>
        Told.TryGetProperty("parameters", out var all) ? all.EnumerateArray() : [];

    public string? BodyType => Told.TryGetProperty("requestBody", out var body)
        ? body.GetProperty("content").EnumerateObject().First().Name : null;

    public override string ToString() => $"{Method} {Path}";

    public static async Task<IReadOnlyList<Operation>> AllAsync(HttpClient service)
    {
        var document = JsonDocument.Parse(await service.GetStringAsync("/openapi/v1.json")).RootElement;
        return [.. document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()
            .Select(one => new Operation(one.Name.ToUpperInvariant(), path.Name, one.Value,
                document.GetProperty("components").GetProperty("schemas"))))];
    }

    public IEnumerable<string> Names(string place) => Parameters
        .Where(one => one.GetProperty("in").GetString() == place).Select(one => one.GetProperty("name").GetString()!);

    /// <summary>A request that is sound in all but what the caller then changes.</summary>
    public HttpRequestMessage Request(string? badName = null, string? bad = null, string query = "")
    {
        var path = Path;
        foreach (var name in Names("path"))
        {
            path = path.Replace($"{{{name}}}", name == badName ? bad : Sound[name], StringComparison.Ordinal);
        }
        var request = new HttpRequestMessage(new HttpMethod(Method), path + query);
        if (BodyType is { } type)
        {
            request.Content = new StringContent("{}");
            request.Content.Headers.ContentType = new(type);
        }
        return request;
    }

    /// <summary>Property names of the JSON body, outer ones and those of objects in it, as paths.</summary>
    public IEnumerable<string[]> BodyProperties() => Told.TryGetProperty("requestBody", out var body)
        ? Properties(body.GetProperty("content").EnumerateObject().First().Value.GetProperty("schema"), []) : [];

    IEnumerable<string[]> Properties(JsonElement schema, string[] above)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = Schemas.GetProperty(reference.GetString()!.Split('/')[^1]);
        }
        foreach (var property in schema.TryGetProperty("properties", out var all) ? all.EnumerateObject() : default)
        {
            string[] path = [.. above, property.Name];
            yield return path;
            foreach (var inner in above.Length < 3 ? Properties(property.Value, path) : [])
            {
                yield return inner;
            }
        }
    }
}
