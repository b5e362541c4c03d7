using Microsoft.AspNetCore.Mvc;

namespace EGov.Dossiers.FindDossiers;

/// <summary>Which part a unit takes in the dossiers of a queue.</summary>
internal enum QueueOf { Holder, Received, Competent }

/// <summary>Which dossiers a queue is narrowed to by their due date.</summary>
internal enum DueFilter { All, Near, Overdue }

/// <summary>Order of a queue: what falls due first, or what came last.</summary>
internal enum QueueSort { Due, Received }

/// <summary>Whose turn it is: anybody's, mine, or not yet given to anybody of the unit.</summary>
internal enum OfficerFilter { Anybody, Mine, Nobody }

/// <summary>What is asked of a queue, as the address says it.</summary>
internal sealed class QueueQuestion
{
    [FromQuery(Name = "as")]
    public string? As { get; init; }
    [FromQuery(Name = "unit")]
    public Guid? Unit { get; init; }
    [FromQuery(Name = "state")]
    public string[]? State { get; init; }
    [FromQuery(Name = "field")]
    public string? Field { get; init; }
    [FromQuery(Name = "procedure")]
    public string? Procedure { get; init; }
    [FromQuery(Name = "due")]
    public string? Due { get; init; }
    [FromQuery(Name = "officer")]
    public string? Officer { get; init; }
    [FromQuery(Name = "q")]
    public string? Text { get; init; }
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }
    [FromQuery(Name = "after")]
    public string? After { get; init; }
    [FromQuery(Name = "size")]
    public int? Size { get; init; }
}
