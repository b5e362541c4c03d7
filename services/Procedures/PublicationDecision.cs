namespace EGov.Procedures;

/// <summary>A publication decision (quyết định công bố, QĐCB) as far as it touches one procedure.</summary>
internal sealed class PublicationDecision
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }

    /// <summary>The version it brings in, or for an abolition the last one.</summary>
    public required int Version { get; init; }
    public required DecisionType Type { get; init; }
    public required string Number { get; init; }

    /// <summary>Day of signing; null where an imported record does not tell it.</summary>
    public DateOnly? Date { get; init; }
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Day the newest legal basis takes effect, if known; the signing clock hangs on it.</summary>
    public DateOnly? BasisEffectiveFrom { get; init; }
    public required Issuer Issuer { get; init; }

    /// <summary>When it was made public here (công khai).</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When it took effect; null while its day has not come.</summary>
    public DateTimeOffset? AppliedAt { get; private set; }

    /// <summary>Why it did not take effect on its day and never will by itself; null for all others.</summary>
    public string? HeldBecause { get; private set; }
}

/// <summary>Thêm mới, sửa đổi bổ sung, bãi bỏ.</summary>
internal enum DecisionType { New, Amend, Abolish }

/// <summary>Who signs the decision; the publication clocks differ.</summary>
internal enum Issuer { Province, Ministry }
