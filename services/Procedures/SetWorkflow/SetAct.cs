using System.Text.Json;
using EGov.ServiceDefaults.Audit;

namespace EGov.Procedures.SetWorkflow;

/// <summary>One request to set a workflow, with who asks and its moment.</summary>
internal sealed record SetAct(string Code, WorkflowRequest Asked, bool KeepsExisting, AuditAct By, DateTimeOffset Now)
{
    /// <summary>The row that follows the newest one.</summary>
    public ProcedureWorkflow Row(ProcedureWorkflow? newest, byte[] hash) => new()
    {
        Id = Guid.CreateVersion7(Now),
        Code = Code,
        CaseName = Asked.Case,
        Level = Asked.Level,
        Version = (newest?.Version ?? 0) + 1,
        EffectiveFrom = Asked.EffectiveFrom,
        Act = Asked.Act,
        Source = Asked.Source,
        Steps = JsonSerializer.Serialize(Asked.Steps, ProcedureJson.Options),
        Hash = hash,
        RecordedAt = Now.ToUniversalTime(),
    };
}
