using EGov.Directory.Codes;

namespace EGov.Directory.LoadUnits;

/// <summary>Successions of one day, one row per old commune and new commune; leading zeros may be lost.</summary>
internal sealed record SuccessionFile(IReadOnlyList<SourceSuccession> Rows, IReadOnlyList<SourceUnit> NewUnits)
{
    static readonly string[] Needed =
        ["provinceCode", "districtCode", "wardCode", "newProvinceCode", "newWardCode", "newProvince", "newWard"];

    public static SuccessionFile Read(string file, List<LoadFinding> findings)
    {
        var lines = File.ReadAllLines(file);
        var names = lines.FirstOrDefault("").Split(',');
        var columns = Needed.Select(name => Array.IndexOf(names, name)).ToArray();
        if (columns.Contains(-1))
        {
            throw new InvalidDataException($"{Path.GetFileName(file)} lacks one of {string.Join(", ", Needed)}.");
        }
        var read = new Reading(Path.GetFileName(file), findings);
        for (var number = 2; number <= lines.Length; number++)
        {
            var cells = lines[number - 1].Split(',');
            if (cells.Length == names.Length)
            {
                read.Row(number, [.. columns.Select(column => cells[column].Trim().Normalize())]);
            }
            else
            {
                findings.Add(new($"{read.Where}:{number}", "", "RowIsWhole", "Dòng không đủ cột."));
            }
        }
        return new([.. read.Rows], [.. read.Units.Values]);
    }

    sealed class Reading(string where, List<LoadFinding> findings)
    {
        readonly HashSet<(string, string)> provinces = [];

        public string Where => where;

        public List<SourceSuccession> Rows { get; } = [];

        public Dictionary<string, SourceUnit> Units { get; } = new(StringComparer.Ordinal);

        public void Row(int number, string[] cells)
        {
            // An island district without communes became a commune-level unit itself.
            var from = cells[2].Length > 0 ? Code(number, cells[2], 5) : Code(number, cells[1], 3);
            var (into, old, @new) = (Code(number, cells[4], 5), Code(number, cells[0], 2), Code(number, cells[3], 2));
            if (from is null || into is null || old is null || @new is null)
            {
                return;
            }
            if (provinces.Add((old, @new)))
            {
                Rows.Add(new(number, old, @new));
            }
            Rows.Add(new(number, from, into));
            Units.TryAdd(@new, new SourceUnit(@new, cells[5], "province", null));
            Units.TryAdd(into, new SourceUnit(into, cells[6], "commune", @new));
        }

        string? Code(int number, string text, int digits)
        {
            var code = GsoCode.ReadNumber(text, digits, out var refusal)?.Value;
            if (code?.Length == digits)
            {
                return code;
            }
            findings.Add(new($"{where}:{number}", text, refusal?.Code ?? "GsoCodeIsWellFormed",
                refusal?.Message ?? "Mã không hợp với cấp."));
            return null;
        }
    }
}
