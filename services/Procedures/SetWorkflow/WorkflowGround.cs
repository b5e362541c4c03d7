using System.Text;
using Microsoft.EntityFrameworkCore;

namespace EGov.Procedures.SetWorkflow;

/// <summary>What a workflow is judged by: the procedure, and the newest workflow of the same case and level.</summary>
internal sealed record WorkflowGround(ProcedureState State, ProcedureContent Content, ProcedureWorkflow? Newest)
{
    /// <summary>Lets nobody else set one of this procedure until the transaction ends; null if it was never
    /// published.</summary>
    public static async Task<WorkflowGround?> LoadLockedAsync(
        ProceduresDb db, string code, WorkflowRequest asked, CancellationToken cancel)
    {
        var procedure = await db.Procedures
            .FromSql($"select * from procedures where code = {code} and last_version > 0 for no key update")
            .AsNoTracking().FirstOrDefaultAsync(cancel);
        if (procedure is null)
        {
            return null;
        }
        // The content of that day; before the first version, the newest.
        var content = await db.Versions.Where(row => row.Code == code)
            .OrderByDescending(row => row.EffectiveFrom <= asked.EffectiveFrom).ThenByDescending(row => row.Version)
            .Select(row => row.Content).FirstAsync(cancel);
        var newest = await db.Workflows.AsNoTracking()
            .Where(row => row.Code == code && row.CaseName == asked.Case && row.Level == asked.Level)
            .OrderByDescending(row => row.Version).FirstOrDefaultAsync(cancel);
        return new(procedure.DecidedState, ProcedureJson.Read(Encoding.UTF8.GetBytes(content)), newest);
    }
}
