namespace EGov.Procedures;

/// <summary>What a procedure says from one decision on. Written once, never changed but for the two times.</summary>
internal sealed class ProcedureVersion
{
    public required string Code { get; init; }
    public required int Version { get; init; }

    /// <summary>The <see cref="ProcedureContent"/> as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the content's canonical form.</summary>
    public required byte[] Hash { get; init; }
    public required Guid DecisionId { get; init; }
    public required DateOnly EffectiveFrom { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When it became the version in force; null while its day has not come.</summary>
    public DateTimeOffset? InForceAt { get; private set; }

    /// <summary>When it was replaced or abolished.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
}
