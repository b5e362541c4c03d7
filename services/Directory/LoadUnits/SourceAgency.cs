namespace EGov.Directory.LoadUnits;

/// <summary>An agency in a line of a file: its internal code, its parent's code and its days.</summary>
internal sealed record SourceAgency(
    string Code, string Name, string Type, string Level, string Parent, DateOnly From, string Act, DateOnly? To = null,
    string? EndAct = null);
