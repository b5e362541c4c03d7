namespace EGov.Dossiers.CollectFees;

/// <summary>When a fee is collected (HinhThucThu 1, 2, 4): at receipt, on supplement, at return.</summary>
internal enum FeeTiming { Receipt, Supplement, Return }

/// <summary>Whether it is still to be paid.</summary>
internal enum FeeState { Due, Paid }

/// <summary>A fee of a dossier (phí, lệ phí).</summary>
internal sealed class DossierFee
{
    public required Guid Id { get; init; }
    public required Guid DossierId { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>Whole đồng.</summary>
    public required long Amount { get; init; }
    public required FeeTiming When { get; init; }
    public FeeState State { get; set; }
    public DateTimeOffset? PaidAt { get; set; }

    /// <summary>The receipt of the counter, or the payment online, that paid it.</summary>
    public Guid? PaidWith { get; set; }
}

/// <summary>A receipt of the counter (biên lai); numbers of a unit and year have no gap.</summary>
/// <param name="Id">Its id.</param>
/// <param name="DossierId">What was paid for.</param>
/// <param name="UnitId">Unit that collected.</param>
/// <param name="Year">Year in Vietnam.</param>
/// <param name="Number">From 1.</param>
/// <param name="Amount">Whole đồng.</param>
/// <param name="At">When.</param>
/// <param name="By">Account of the officer.</param>
internal sealed record FeeReceipt(
    Guid Id, Guid DossierId, Guid UnitId, int Year, int Number, long Amount, DateTimeOffset At, string By);

/// <summary>Last number a unit gave in a year; locked until the receipt that took the next is kept.</summary>
internal sealed record ReceiptSeries(Guid UnitId, int Year, int Last);
