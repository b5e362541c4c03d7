using System.ComponentModel.DataAnnotations;
using EGov.Procedures.PublishProcedure;

namespace EGov.Procedures.SetWorkflow;

/// <summary>Body of <c>POST /api/procedures/{code}/workflows</c>.</summary>
internal sealed record WorkflowRequest
{
    public const int LongestCase = 500, LongestSource = 300, MostSteps = 60;

    /// <summary>Code of the procedure as in the address, for files that hold many.</summary>
    public string? Code { get; init; }

    /// <summary>The case it is for; left out for every case without one of its own.</summary>
    [StringLength(LongestCase)]
    public string Case { get; init; } = "";
    public WorkflowLevel Level { get; init; }

    /// <summary>First day it holds.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Number of the decision it rests on, for example <c>123/QĐ-UBND</c>.</summary>
    [RegularExpression(PublishProcedureRules.NumberPattern)]
    public required string Act { get; init; }

    /// <summary>Where the record came from: an address or a document with line.</summary>
    [StringLength(LongestSource)]
    public string Source { get; init; } = "";

    [Length(1, MostSteps)]
    public required IReadOnlyList<WorkflowStep> Steps { get; init; }

    /// <summary>The hash that tells two workflows apart; the address already says the code.</summary>
    public byte[] Hash() => ProcedureJson.HashOf(this with { Code = null });
}
