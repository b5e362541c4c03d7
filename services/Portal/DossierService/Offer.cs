using EGov.Portal.ProcedureService;

namespace EGov.Portal.DossierService;

/// <summary>What an intake needs of a procedure: its cases, the papers of one of them, and how it may be filed.</summary>
internal sealed record Offer(ProcedureRecord Procedure, int? Chosen)
{
    public string Code => Procedure.Code;

    public string Name => Procedure.Content.Name;

    /// <summary>Names of the cases; one without a name where there is but one.</summary>
    public IReadOnlyList<string> Cases => Procedure.Content.Papers is { Count: > 0 } papers
        ? [.. papers.Select(one => one.Case ?? "")] : [""];

    /// <summary>Which case is meant; null while it has to be chosen.</summary>
    public int? Index => Cases.Count == 1 ? 0 : Chosen is { } one && one >= 0 && one < Cases.Count ? one : null;

    /// <summary>Name of the case as the service knows it; none where there is but one.</summary>
    public string Case => Cases.Count > 1 && Index is { } one ? Cases[one] : "";

    public IReadOnlyList<PaperRecord> Papers =>
        Index is { } one && one < Procedure.Content.Papers.Count ? Procedure.Content.Papers[one].Papers : [];

    /// <summary>Channel and place of a time limit in it, such as <c>direct/0</c>, by channels.</summary>
    public IReadOnlyList<FilingWay> WaysOf(params string[] channels) =>
        [.. channels.SelectMany(channel => Procedure.Content.Channels.Where(one => one.Channel == channel)
            .SelectMany(one => one.Times.Select((time, index) => new FilingWay(channel, index, time))))];
}

/// <summary>A channel and one of its time limits.</summary>
internal sealed record FilingWay(string Channel, int Index, TimeRecord Time)
{
    public string Value => $"{Channel}/{Index}";
}
