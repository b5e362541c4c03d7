using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.LoadUnits;

/// <summary>What a load did: counts, and each row that was refused or wants a look.</summary>
internal sealed class LoadReport
{
    public int Created { get; set; }
    public int Revised { get; set; }
    public int Unchanged { get; set; }
    public int Closed { get; set; }

    /// <summary>Of these, units that nothing took over, as districts.</summary>
    public int ClosedWithoutSuccessor { get; set; }
    public int Successions { get; set; }

    public List<LoadFinding> Findings { get; } = [];

    public void Refused(string where, string code, IReadOnlyList<Refusal> refusals) =>
        Findings.Add(new(where, code, refusals.Count > 0 ? refusals[0].Code : "ParentIsKnown",
            refusals.Count > 0 ? string.Join(' ', refusals.Select(one => one.Message)) : "Không có đơn vị cấp trên này."));

    /// <summary>
    /// Whether a known unit needs no new version: it says the same, or what differs has no newer day to stand on and
    /// is told as a finding.
    /// </summary>
    public bool IsThere(string where, Unit known, DateOnly from, UnitFacts facts)
    {
        if (known.At(from)?.Facts is { } before && before with { Name = "" } == facts with { Name = "" }
            && UnitNames.Spelling(before.Name) == UnitNames.Spelling(facts.Name))
        {
            Unchanged++;
            return true;
        }
        if (known.Last.ValidFrom < from && known.Last.ValidTo is null)
        {
            return false;
        }
        Findings.Add(new(where, facts.Name, "VersionsFollowInOrder",
            $"Khác nội dung đã ghi từ {known.Last.ValidFrom:dd/MM/yyyy}; cần một ngày mới hơn."));
        return true;
    }

    public async Task WriteAsync(TextWriter output)
    {
        await output.WriteLineAsync($"  {Created} new, {Revised} revised, {Unchanged} unchanged, {Closed} closed" +
            $" ({ClosedWithoutSuccessor} without a successor), {Successions} successions, {Findings.Count} findings");
        foreach (var finding in Findings)
        {
            await output.WriteLineAsync($"  {finding.Where}\t{finding.Code}\t{finding.Rule}\t{finding.Message}");
        }
    }
}
