using Microsoft.AspNetCore.Mvc;

namespace EGov.Procedures.ShowWorkflow;

/// <summary>What a reader may ask for.</summary>
/// <param name="Case">A case; left out for that of all cases.</param>
/// <param name="Level">A level of agency; left out for that of any.</param>
/// <param name="AsOf">A day; left out for today.</param>
internal readonly record struct WorkflowQuestion(
    [property: FromQuery(Name = "case")] string? Case, [property: FromQuery(Name = "level")] string? Level,
    [property: FromQuery(Name = "asOf")] DateOnly? AsOf);
