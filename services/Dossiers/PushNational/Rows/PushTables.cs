using EGov.Dossiers.PushNational.Reconcile;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.PushNational.Rows;

/// <summary>The tables of the pushes.</summary>
internal static class PushTables
{
    public static void AddPushes(this ModelBuilder model)
    {
        model.Entity<NationalPush>(push =>
        {
            push.ToTable("national_pushes").HasKey(row => new { row.DossierId, row.Step });
            // Only what is not yet there: what is due, in order, and what failed.
            push.HasIndex(row => new { row.State, row.NextAt, row.DossierId })
                .HasFilter("state <> 'sent'").HasDatabaseName("national_pushes_open");
        });
        model.Entity<DayReconciled>(day =>
        {
            day.ToTable("national_reconciliations").HasKey(row => row.Day);
            day.Property(row => row.Differences).AsJson();
        });
    }
}
