using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.FollowProcedures;

/// <summary>Which version of a procedure counts.</summary>
internal static class ProcedureShelf
{
    static readonly Func<DossiersDb, string, DateOnly, IAsyncEnumerable<ProcedureCopy>> InForce =
        EF.CompileAsyncQuery((DossiersDb db, string code, DateOnly day) => db.Procedures.AsNoTracking()
            .Where(copy => copy.Code == code && copy.From <= day && (copy.Until == null || copy.Until > day))
            .OrderByDescending(copy => copy.Version).Take(1));

    /// <summary>The version in force on a day, or null.</summary>
    public static async Task<ProcedureCopy?> FindInForceAsync(
        DossiersDb db, string code, DateOnly day, CancellationToken cancel)
    {
        await foreach (var copy in InForce(db, code, day).WithCancellation(cancel))
        {
            return copy;
        }
        return null;
    }
}
