namespace EGov.Directory.LoadUnits;

/// <summary>A unit as a list has it.</summary>
internal sealed record SourceUnit(string Code, string Name, string Level, string? ParentCode)
{
    static readonly string[] TwoWordTypes = ["Thành phố", "Thị xã", "Thị trấn", "Đặc khu"];

    /// <summary>The type is how the full name begins.</summary>
    public string Type => TwoWordTypes.FirstOrDefault(type =>
            Name.StartsWith(type + " ", StringComparison.OrdinalIgnoreCase))
        ?? (Name.IndexOf(' ') is var end and > 0 ? char.ToUpperInvariant(Name[0]) + Name[1..end] : Name);
}

/// <summary>A row of the list of successions: the old code went, wholly or in part, into the new one.</summary>
internal sealed record SourceSuccession(int Row, string FromCode, string ToCode);

/// <summary>A row that could not be taken, or that somebody should look at.</summary>
internal sealed record LoadFinding(string Where, string Code, string Rule, string Message);
