namespace EGov.Procedures;

/// <summary>
/// One administrative procedure (thủ tục hành chính): where it stands today, and where the decisions already
/// recorded will bring it. The content lives in its versions.
/// </summary>
internal sealed class Procedure
{
    public required string Code { get; init; }

    /// <summary>State in force now.</summary>
    public ProcedureState State { get; private set; } = ProcedureState.Draft;

    /// <summary>State once every recorded decision has taken effect.</summary>
    public ProcedureState DecidedState { get; private set; } = ProcedureState.Draft;

    /// <summary>Version in force, or the last one if abolished; null before the first takes effect.</summary>
    public int? CurrentVersion { get; private set; }

    /// <summary>Newest version decided, 0 before the first.</summary>
    public int LastVersion { get; private set; }

    /// <summary>Hash of the newest version's content.</summary>
    public byte[]? LastHash { get; private set; }

    /// <summary>Effective date of the newest decision.</summary>
    public DateOnly? LastEffectiveFrom { get; private set; }

    /// <summary>Number of its newest row in the change feed; grows with every change of what is in force.</summary>
    public long Sequence { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }
}

/// <summary>
/// The four states of the national database: chờ công khai, đang công khai, đang công khai sửa đổi bổ sung, bãi bỏ.
/// </summary>
internal enum ProcedureState { Draft, Published, Amended, Abolished }
