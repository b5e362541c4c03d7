using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace EGov.ServiceDefaults.Audit;

/// <summary>A change by SQL with its entry in one statement: neither is kept without the other.</summary>
public static class AuditedChange
{
    /// <summary>
    /// Runs an insert, update or delete without <c>returning</c>; writes the entry once if it changed any row, and else
    /// nothing. True if it did.
    /// </summary>
    public static async Task<bool> ChangeAsync(
        this DbContext db, FormattableString change, AuditEntry entry, CancellationToken cancel)
    {
        var values = AuditWrite.Values(entry);
        var places = Enumerable.Range(change.ArgumentCount, values.Length).Select(place => $"{{{place}}}").ToArray();
        // A hash that is not there has no type of its own.
        places[8] += "::bytea";
        places[9] += "::bytea";
        return await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create($"""
            with changed as ({change.Format} returning 1)
            insert into audit_entries ({AuditWrite.Given}) select {string.Join(", ", places)} from changed limit 1
            """, [.. change.GetArguments(), .. values]), cancel) > 0;
    }
}
