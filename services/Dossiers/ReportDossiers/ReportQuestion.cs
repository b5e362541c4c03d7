using Microsoft.AspNetCore.Mvc;

namespace EGov.Dossiers.ReportDossiers;

/// <summary>Which report: a unit with all below it, a window, and what is told apart.</summary>
internal sealed class ReportQuestion
{
    [FromQuery(Name = "unit")]
    public Guid Unit { get; init; }

    /// <summary>First day; with <see cref="To"/> in place of a period.</summary>
    [FromQuery(Name = "from")]
    public DateOnly? From { get; init; }
    [FromQuery(Name = "to")]
    public DateOnly? To { get; init; }

    /// <summary>ii06 (15 → 14) or calendar.</summary>
    [FromQuery(Name = "engine")]
    public string? Engine { get; init; }
    [FromQuery(Name = "period")]
    public string? Period { get; init; }
    [FromQuery(Name = "year")]
    public int? Year { get; init; }
    [FromQuery(Name = "number")]
    public int? Number { get; init; }
    [FromQuery(Name = "by")]
    public string? By { get; init; }
    [FromQuery(Name = "of")]
    public string? Of { get; init; }
}
