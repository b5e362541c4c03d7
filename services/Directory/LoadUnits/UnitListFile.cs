using System.Text.Json;
using EGov.Directory.Codes;

namespace EGov.Directory.LoadUnits;

/// <summary>
/// A list of provinces, each with its districts and their communes (<c>District</c>, <c>Ward</c>) as before July 2025,
/// or with its communes at once (<c>Wards</c>) as since.
/// </summary>
internal static class UnitListFile
{
    public static IReadOnlyList<SourceUnit> Read(string file, List<LoadFinding> findings)
    {
        using var list = JsonDocument.Parse(File.ReadAllBytes(file));
        var where = Path.GetFileName(file);
        var units = new List<SourceUnit>();
        if (list.RootElement.ValueKind is not JsonValueKind.Array)
        {
            throw new InvalidDataException($"{where} is not a list.");
        }
        foreach (var province in list.RootElement.EnumerateArray())
        {
            Add(province, null, 2, new Reading(where, units, findings));
        }
        return units;
    }

    static void Add(JsonElement unit, string? parent, int digits, Reading read)
    {
        var (code, name) = (Text(unit, "Code"), Text(unit, "FullName"));
        if (GsoCode.Read(code, out var refusal) is not { } known || code.Length != digits || name.Length == 0)
        {
            read.Findings.Add(new(read.Where, code, refusal?.Code ?? "RowIsWhole",
                refusal?.Message ?? "Thiếu tên, hoặc mã không hợp với cấp."));
            return;
        }
        read.Units.Add(new SourceUnit(code, name, known.Level, parent));
        foreach (var (property, length) in (ReadOnlySpan<(string, int)>)[("District", 3), ("Ward", 5), ("Wards", 5)])
        {
            if (unit.TryGetProperty(property, out var inner) && inner.ValueKind is JsonValueKind.Array)
            {
                foreach (var child in inner.EnumerateArray())
                {
                    Add(child, code, length, read);
                }
            }
        }
    }

    static string Text(JsonElement unit, string property) =>
        unit.ValueKind is JsonValueKind.Object && unit.TryGetProperty(property, out var value)
            && value.ValueKind is JsonValueKind.String
            ? value.GetString()!.Trim().Normalize() : "";

    sealed record Reading(string Where, List<SourceUnit> Units, List<LoadFinding> Findings);
}
