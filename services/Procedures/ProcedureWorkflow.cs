namespace EGov.Procedures;

/// <summary>
/// Electronic workflow (quy trình điện tử) of a procedure from a day on. Written once, never changed: a later one of
/// the same case and level replaces it from its own day on.
/// </summary>
internal sealed class ProcedureWorkflow
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }

    /// <summary>The case (trường hợp) it is for; empty for every case without one of its own.</summary>
    public required string CaseName { get; init; }
    public required WorkflowLevel Level { get; init; }

    /// <summary>Counts those of the same procedure, case and level from 1.</summary>
    public required int Version { get; init; }
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Number of the decision it rests on.</summary>
    public required string Act { get; init; }

    /// <summary>Where the record came from, or empty.</summary>
    public required string Source { get; init; }

    /// <summary>The list of <see cref="WorkflowStep"/> as JSON.</summary>
    public required string Steps { get; init; }

    /// <summary>SHA-256 of all it states.</summary>
    public required byte[] Hash { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
}

/// <summary>Level of the agency that handles the dossier; any where no level has a workflow of its own.</summary>
internal enum WorkflowLevel { Any, Province, District, Commune }
