namespace EGov.Contracts.Procedures;

/// <summary>
/// A workflow (quy trình điện tử) of a procedure was set. Told when it is recorded, which may be before its first day;
/// it holds until a later one of the same procedure, case and level begins. Carries the whole workflow.
/// </summary>
/// <param name="Code">Procedure code.</param>
/// <param name="Case">The case (trường hợp) it is for, NFC; empty for every case without one of its own.</param>
/// <param name="Level">Level of the agency it is for: any, province, district or commune.</param>
/// <param name="Version">Number of the workflow among those of the same code, case and level, counted from 1; where two
/// begin on one day the higher one holds.</param>
/// <param name="EffectiveFrom">First day it holds, Asia/Ho_Chi_Minh.</param>
/// <param name="Act">Number of the decision it rests on.</param>
/// <param name="Steps">The steps.</param>
public sealed record ProcedureWorkflowSet(
    string Code, string Case, string Level, int Version, DateOnly EffectiveFrom, string Act,
    IReadOnlyList<WorkflowStepFact> Steps) : IEvent
{
    /// <inheritdoc/>
    public static string EventType => "procedures.procedure-workflow-set.v1";

    /// <inheritdoc/>
    public static string Topic => "procedures";

    /// <inheritdoc/>
    string IEvent.Key => Code;
}
