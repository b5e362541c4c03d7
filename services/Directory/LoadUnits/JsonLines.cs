using System.Text.Json;
using EGov.ServiceDefaults;

namespace EGov.Directory.LoadUnits;

/// <summary>A record a line, as JSON; a line that cannot be read is told and left out.</summary>
internal static class JsonLines
{
    static readonly JsonSerializerOptions Json = ServiceSetup.UseOurJson(new JsonSerializerOptions
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    });

    public static IReadOnlyList<(int Row, T Record)> Read<T>(string file, List<LoadFinding> findings) where T : class
    {
        var read = new List<(int, T)>();
        foreach (var (index, line) in File.ReadLines(file).Index().Where(found => found.Item.Length > 0))
        {
            try
            {
                read.Add((index + 1, JsonSerializer.Deserialize<T>(line.Normalize(), Json)
                    ?? throw new JsonException("Dòng trống (null).")));
            }
            catch (JsonException error)
            {
                findings.Add(new($"{Path.GetFileName(file)}:{index + 1}", "", "RowIsReadable", error.Message));
            }
        }
        return read;
    }
}
