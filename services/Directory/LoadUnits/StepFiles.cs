namespace EGov.Directory.LoadUnits;

/// <summary>Reads the files of a step and applies them to the register.</summary>
internal static class StepFiles
{
    public static void Apply(LoadStep step, string folder, Register register, Levels levels, LoadReport report)
    {
        if (step.Agencies is { } agencies)
        {
            new AgencyLoad(register, levels, report).Apply(
                JsonLines.Read<SourceAgency>(Path.Combine(folder, agencies), report.Findings));
            return;
        }
        var followed = step.Successions is { } file
            ? SuccessionFile.Read(Path.Combine(folder, file), report.Findings) : new([], []);
        var units = step.Units is { } list
            ? UnitListFile.Read(Path.Combine(folder, list), report.Findings) : followed.NewUnits;
        var taken = Taken(step, units, followed.Rows);
        var codes = taken.Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);
        new SnapshotLoad(register, levels, report, step).Apply(
            taken, [.. followed.Rows.Where(row => step.Provinces is null || codes.Contains(row.ToCode))]);
    }

    // A province of before the merger stands for the one it went into.
    static IReadOnlyList<SourceUnit> Taken(
        LoadStep step, IReadOnlyList<SourceUnit> units, IReadOnlyList<SourceSuccession> rows)
    {
        if (step.Provinces is null)
        {
            return units;
        }
        var kept = step.Provinces.Concat(rows.Where(row => step.Provinces.Contains(row.FromCode))
            .Select(row => row.ToCode)).ToHashSet(StringComparer.Ordinal);
        // A list names a unit after its parent, so that one pass finds all that hangs below.
        var taken = new List<SourceUnit>();
        foreach (var unit in units.Where(unit => kept.Contains(unit.ParentCode ?? unit.Code)))
        {
            kept.Add(unit.Code);
            taken.Add(unit);
        }
        return taken;
    }
}
