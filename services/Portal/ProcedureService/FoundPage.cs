namespace EGov.Portal.ProcedureService;

/// <summary>One page of <c>GET /api/procedures</c>.</summary>
internal sealed record FoundPage
{
    public int Total { get; init; }
    public IReadOnlyList<FoundProcedure> Items { get; init; } = [];
    public FacetCounts Facets { get; init; } = new();
    public IReadOnlyList<FoundProcedure> NearMisses { get; init; } = [];
    public string? CorrectedQuery { get; init; }
}

internal sealed record FoundProcedure
{
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public string Field { get; init; } = "";
    public string Agency { get; init; } = "";

    /// <summary>Words of levels joined by a comma.</summary>
    public string Level { get; init; } = "";
    public string OnlineLevel { get; init; } = "";
    public IReadOnlyList<FoundTerm> Channels { get; init; } = [];

    /// <summary>The name, encoded for HTML, with what was found between mark tags.</summary>
    public string? Highlight { get; init; }
}

internal sealed record FoundTerm(string Channel, decimal? Time, string? Unit, IReadOnlyList<FeeRecord>? Fees);

internal sealed record FacetCounts
{
    public IReadOnlyList<FacetValue> Field { get; init; } = [];
    public IReadOnlyList<FacetValue> Agency { get; init; } = [];
    public IReadOnlyList<FacetValue> Level { get; init; } = [];
    public IReadOnlyList<FacetValue> Online { get; init; } = [];
    public IReadOnlyList<FacetValue> Channel { get; init; } = [];
}

internal sealed record FacetValue(string Value, int Count);

/// <summary>Answer of <c>GET /api/procedures/suggest</c>.</summary>
internal sealed record Suggestions
{
    public IReadOnlyList<Suggestion> Items { get; init; } = [];
}

internal sealed record Suggestion(string? Code, string? Name);
