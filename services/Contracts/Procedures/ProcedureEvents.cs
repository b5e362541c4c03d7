namespace EGov.Contracts.Procedures;

/// <summary>
/// A procedure (thủ tục hành chính) became public: its publication decision (quyết định công bố)
/// has taken effect. Readers fetch the content by code and version; the event carries facts only.
/// </summary>
/// <param name="Code">Procedure code, <c>N.NNNNNN</c> or a local form.</param>
/// <param name="Version">Version number of the procedure, counted from 1.</param>
/// <param name="Name">Name at this version, NFC.</param>
/// <param name="Field">Name of the field (lĩnh vực).</param>
/// <param name="OnlineLevel">information, partial, full or unstated.</param>
/// <param name="DecisionNumber">Number of the publication decision; empty where the source has none.</param>
/// <param name="EffectiveFrom">Day the version takes effect, Asia/Ho_Chi_Minh.</param>
public sealed record ProcedurePublished(
    string Code, int Version, string Name, string Field, string OnlineLevel,
    string DecisionNumber, DateOnly EffectiveFrom) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "procedures.procedure-published.v1";

    /// <inheritdoc/>
    public static string Topic => "procedures";

    /// <inheritdoc/>
    string IEvent.Key => Code;
}

/// <summary>A public procedure has a newer version in effect (sửa đổi, bổ sung).</summary>
/// <param name="Code">Procedure code.</param>
/// <param name="Version">Number of the version now in effect.</param>
/// <param name="PreviousVersion">Number of the version it replaced.</param>
/// <param name="Name">Name at this version, NFC.</param>
/// <param name="Field">Name of the field (lĩnh vực).</param>
/// <param name="OnlineLevel">information, partial, full or unstated.</param>
/// <param name="DecisionNumber">Number of the publication decision; empty where the source has none.</param>
/// <param name="EffectiveFrom">Day the version takes effect, Asia/Ho_Chi_Minh.</param>
public sealed record ProcedureAmended(
    string Code, int Version, int PreviousVersion, string Name, string Field, string OnlineLevel,
    string DecisionNumber, DateOnly EffectiveFrom) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "procedures.procedure-amended.v1";

    /// <inheritdoc/>
    public static string Topic => "procedures";

    /// <inheritdoc/>
    string IEvent.Key => Code;
}

/// <summary>A procedure is no longer in force (bãi bỏ).</summary>
/// <param name="Code">Procedure code.</param>
/// <param name="Version">Number of the last version.</param>
/// <param name="DecisionNumber">Number of the abolishing decision.</param>
/// <param name="EffectiveFrom">First day it is no longer in force, Asia/Ho_Chi_Minh.</param>
public sealed record ProcedureAbolished(
    string Code, int Version, string DecisionNumber, DateOnly EffectiveFrom) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "procedures.procedure-abolished.v1";

    /// <inheritdoc/>
    public static string Topic => "procedures";

    /// <inheritdoc/>
    string IEvent.Key => Code;
}
