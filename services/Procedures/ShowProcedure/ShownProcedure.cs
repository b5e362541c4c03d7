namespace EGov.Procedures.ShowProcedure;

/// <summary>Answer of <c>GET /api/procedures/{code}</c>.</summary>
/// <param name="Code">Procedure code.</param>
/// <param name="Version">Version shown.</param>
/// <param name="State">published, amended or abolished for the version in force or last in force; scheduled; replaced.</param>
/// <param name="Decision">The newest decision on this version.</param>
/// <param name="PublishedAt">When it came into force; null while scheduled.</param>
/// <param name="Content">What the procedure says.</param>
internal sealed record ShownProcedure(
    string Code, int Version, string State, ShownDecision Decision, DateTimeOffset? PublishedAt, ProcedureContent Content);

internal sealed record ShownDecision(DecisionType Type, string Number, DateOnly? Date, DateOnly EffectiveFrom);

/// <summary>Answer of <c>/steps</c>: steps (trình tự thực hiện) per case.</summary>
internal sealed record ShownSteps(string Code, int Version, IReadOnlyList<StepCase> Items);
