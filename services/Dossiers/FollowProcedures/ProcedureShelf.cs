using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.FollowProcedures;

/// <summary>Which version of a procedure counts.</summary>
internal static class ProcedureShelf
{
    /// <summary>The version in force on a day, or null.</summary>
    public static Task<ProcedureCopy?> FindInForceAsync(
        DossiersDb db, string code, DateOnly day, CancellationToken cancel) => db.Procedures.AsNoTracking()
        .Where(copy => copy.Code == code && copy.From <= day && (copy.Until == null || copy.Until > day))
        .OrderByDescending(copy => copy.Version).FirstOrDefaultAsync(cancel);
}
