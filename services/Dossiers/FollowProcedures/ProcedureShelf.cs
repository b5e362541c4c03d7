using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EGov.Dossiers.FollowProcedures;

/// <summary>Which version of a procedure counts.</summary>
internal static class ProcedureShelf
{
    // A compiled query serves the model it was compiled for alone; a process may hold two, as tests do.
    static readonly ConditionalWeakTable<IModel, Func<DossiersDb, string, DateOnly, IAsyncEnumerable<ProcedureCopy>>>
        InForce = [];

    /// <summary>The version in force on a day, or null.</summary>
    public static async Task<ProcedureCopy?> FindInForceAsync(
        DossiersDb db, string code, DateOnly day, CancellationToken cancel)
    {
        await foreach (var copy in InForce.GetValue(db.Model, _ => Compile())(db, code, day).WithCancellation(cancel))
        {
            return copy;
        }
        return null;
    }

    static Func<DossiersDb, string, DateOnly, IAsyncEnumerable<ProcedureCopy>> Compile() =>
        EF.CompileAsyncQuery((DossiersDb db, string code, DateOnly day) => db.Procedures.AsNoTracking()
            .Where(copy => copy.Code == code && copy.From <= day && (copy.Until == null || copy.Until > day))
            .OrderByDescending(copy => copy.Version).Take(1));
}
