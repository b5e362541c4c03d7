namespace EGov.Dossiers.PayOnline;

/// <summary>
/// How a payment online stands. Disputed: the platform tells another amount. Surplus: paid for what was paid before; to
/// be given back.
/// </summary>
internal enum PaymentState { Started, Pending, Paid, Failed, Disputed, Surplus }

/// <summary>One try to pay fees by the payment platform of the national portal.</summary>
internal sealed class Payment
{
    public required Guid Id { get; init; }

    /// <summary>MaThamChieu: one a payment for ever, counted once.</summary>
    public required string Reference { get; init; }
    public required Guid DossierId { get; init; }
    public required Guid[] Fees { get; init; }
    public required long Amount { get; init; }
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Until then another try is not begun beside it.</summary>
    public required DateTimeOffset OpenUntil { get; init; }
    public PaymentState State { get; set; }
    public string? PayUrl { get; set; }
    public string? BillUrl { get; set; }

    /// <summary>MaGiaoDich of the platform.</summary>
    public string? Transaction { get; set; }
    public DateTimeOffset? PaidAt { get; set; }

    /// <summary>When the platform is asked again; null: never.</summary>
    public DateTimeOffset? NextAskAt { get; set; }
    public int Tries { get; set; }

    /// <summary>What is wrong with it, for whoever looks after it; or empty.</summary>
    public string Trouble { get; set; } = "";
}
