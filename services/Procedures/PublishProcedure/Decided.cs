namespace EGov.Procedures.PublishProcedure;

/// <summary>A judged decision with its version, ready to be written.</summary>
internal sealed record Decided
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required ProcedureTransition Transition { get; init; }

    /// <summary>The version it brings in, or for an abolition the last one.</summary>
    public required int Version { get; init; }

    /// <summary>Version in force until it takes effect.</summary>
    public required int? Previous { get; init; }
    public required DecisionFacts Facts { get; init; }

    /// <summary>Content of the version; null for an abolition.</summary>
    public byte[]? Json { get; init; }
    public byte[]? Hash { get; init; }
    public string Name { get; init; } = "";
    public string Field { get; init; } = "";
    public OnlineLevel OnlineLevel { get; init; }

    /// <summary>Whether its effective date has come.</summary>
    public required bool InForce { get; init; }

    public Effect Effect => new(
        Code, Version, Previous, Transition, Name, Field, Word.Of(OnlineLevel), Facts.Number, Facts.EffectiveFrom);
}
