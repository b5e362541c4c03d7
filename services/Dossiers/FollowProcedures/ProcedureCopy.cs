namespace EGov.Dossiers.FollowProcedures;

/// <summary>One version of a procedure as the catalogue has it: what an intake must know, in this database.</summary>
internal sealed class ProcedureCopy
{
    public required string Code { get; init; }
    public required int Version { get; init; }

    /// <summary>First day in force, Asia/Ho_Chi_Minh.</summary>
    public required DateOnly From { get; set; }

    /// <summary>First day it is no longer in force, or null.</summary>
    public DateOnly? Until { get; set; }
    public required ProcedureOffer Offer { get; set; }
}

/// <summary>What is offered: the part of <c>GET /api/procedures/{code}</c> that dossiers need.</summary>
internal sealed record ProcedureOffer(
    string Code, string Name, string Field, string FieldCode, string OnlineLevel,
    IReadOnlyList<OfferedChannel> Channels, IReadOnlyList<OfferedCase> Papers, IReadOnlyList<OfferedResult> Results);

/// <summary>Time and fee hang on the channel (standards §1.2).</summary>
internal sealed record OfferedChannel(FilingChannel Channel, IReadOnlyList<OfferedTime> Times);

/// <param name="Amount">Count of units, or null where none is stated.</param>
/// <param name="Unit">Word of the catalogue.</param>
/// <param name="Note">What the source adds to it.</param>
/// <param name="Fees">Fees of this channel.</param>
internal sealed record OfferedTime(decimal? Amount, string Unit, string Note, IReadOnlyList<OfferedFee> Fees);

/// <param name="Amount">Whole đồng; 0 is free; null where it is no number.</param>
/// <param name="Code">Fee code, or empty.</param>
/// <param name="Currency">VND or USD.</param>
/// <param name="Note">What the source adds to it.</param>
internal sealed record OfferedFee(long? Amount, string Code, string Currency, string Note);

/// <summary>Papers of one case; the case's name is empty where there is one.</summary>
internal sealed record OfferedCase(string Case, IReadOnlyList<OfferedPaper> Papers);

/// <summary>One paper.</summary>
internal sealed record OfferedPaper(
    string Code, string Name, string FormName, string FormUrl, int Originals, int Copies);

/// <summary>What the applicant gets.</summary>
internal sealed record OfferedResult(string Code, string Name);
