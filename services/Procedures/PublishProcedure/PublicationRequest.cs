namespace EGov.Procedures.PublishProcedure;

/// <summary>Body of <c>POST /api/procedures/{code}/publications</c>: a signed decision.</summary>
/// <param name="Type">new, amend or abolish.</param>
/// <param name="Number">Number as signed, for example <c>123/QĐ-UBND</c>.</param>
/// <param name="Date">Day of signing.</param>
/// <param name="EffectiveFrom">First day it applies.</param>
/// <param name="BasisEffectiveFrom">Day the newest legal basis takes effect; from the draft if left out.</param>
/// <param name="Issuer">province or ministry; from the draft if left out.</param>
internal sealed record PublicationRequest(
    DecisionType? Type = null, string? Number = null, DateOnly? Date = null, DateOnly? EffectiveFrom = null,
    DateOnly? BasisEffectiveFrom = null, Issuer? Issuer = null);

/// <summary>Answer of 201: the version the decision brings in, and since or from when.</summary>
internal sealed record PublicationReceipt(
    string Code, int Version, ProcedureState State, DateOnly EffectiveFrom, bool InForce, ClockReading Clock);
