using Microsoft.AspNetCore.Mvc;

namespace EGov.Dossiers.ReportDossiers;

/// <summary>Which page of a list.</summary>
internal sealed class PlaceQuestion
{
    [FromQuery(Name = "after")]
    public string? After { get; init; }
    [FromQuery(Name = "size")]
    public int? Size { get; init; }
}
