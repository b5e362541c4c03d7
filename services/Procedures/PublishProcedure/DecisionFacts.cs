namespace EGov.Procedures.PublishProcedure;

/// <summary>What a decision states beside its type.</summary>
/// <param name="Number">Number; empty where an imported record has none.</param>
/// <param name="Date">Day of signing, if known.</param>
/// <param name="EffectiveFrom">First day it applies, Asia/Ho_Chi_Minh.</param>
/// <param name="BasisEffectiveFrom">Day the newest legal basis takes effect, if known.</param>
/// <param name="Issuer">Who signed it.</param>
internal sealed record DecisionFacts(
    string Number, DateOnly? Date, DateOnly EffectiveFrom, DateOnly? BasisEffectiveFrom, Issuer Issuer);

/// <summary>A content that is public elsewhere, with the decision it came by.</summary>
internal sealed record IncomingVersion(ProcedureContent Content, DecisionFacts Facts);

internal enum WriteOutcome { New, Changed, Unchanged }
