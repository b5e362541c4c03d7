using System.Text.Json;
using EGov.ServiceDefaults;

namespace EGov.Directory.LoadUnits;

/// <summary>An agency in a line of a file: its internal code, its parent's code and its days.</summary>
internal sealed record SourceAgency(
    string Code, string Name, string Type, string Level, string Parent, DateOnly From, string Act, DateOnly? To = null,
    string? EndAct = null);

/// <summary>Agencies as JSON lines.</summary>
internal static class AgencyFile
{
    static readonly JsonSerializerOptions Json = ServiceSetup.UseOurJson(new JsonSerializerOptions
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    });

    public static IReadOnlyList<(int Row, SourceAgency Agency)> Read(string file, List<LoadFinding> findings)
    {
        var read = new List<(int, SourceAgency)>();
        foreach (var (index, line) in File.ReadLines(file).Index().Where(found => found.Item.Length > 0))
        {
            try
            {
                read.Add((index + 1, JsonSerializer.Deserialize<SourceAgency>(line.Normalize(), Json)
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
