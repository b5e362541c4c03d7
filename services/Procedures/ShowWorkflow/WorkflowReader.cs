using Microsoft.EntityFrameworkCore;

namespace EGov.Procedures.ShowWorkflow;

/// <summary>Reads workflows of published procedures.</summary>
internal sealed class WorkflowReader(ProceduresDb db)
{
    public Task<bool> KnowsAsync(ProcedureCode code, CancellationToken cancel)
    {
        db.Database.SetCommandTimeout(PublicRead.Timeout);
        return db.Procedures.AnyAsync(row => row.Code == code.Value && row.LastVersion > 0, cancel);
    }

    /// <summary>
    /// The one in force on the day: that of the case goes before the one for all cases, then that of the level before
    /// the one for any.
    /// </summary>
    public Task<ProcedureWorkflow?> FindAsync(
        ProcedureCode code, string caseName, WorkflowLevel level, DateOnly day, CancellationToken cancel)
    {
        var composed = caseName.Normalize();
        return Of(code)
            .Where(row => (row.CaseName == composed || row.CaseName == "")
                && (row.Level == level || row.Level == WorkflowLevel.Any) && row.EffectiveFrom <= day)
            .OrderBy(row => row.CaseName == "").ThenBy(row => row.Level == WorkflowLevel.Any)
            .ThenByDescending(row => row.Version).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Newest first; ids are made of the time they were made at.</summary>
    public Task<List<ProcedureWorkflow>> ListAsync(
        ProcedureCode code, Guid? after, int count, CancellationToken cancel) =>
        Of(code).Where(row => after == null || row.Id < after).OrderByDescending(row => row.Id).Take(count)
            .ToListAsync(cancel);

    IQueryable<ProcedureWorkflow> Of(ProcedureCode code) =>
        db.Workflows.AsNoTracking().Where(row => row.Code == code.Value);
}
