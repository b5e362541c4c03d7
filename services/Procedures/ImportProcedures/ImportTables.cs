using Microsoft.EntityFrameworkCore;

namespace EGov.Procedures.ImportProcedures;

/// <summary>Tables of the imports.</summary>
internal static class ImportTables
{
    public static ModelBuilder AddImports(this ModelBuilder model)
    {
        model.Entity<ImportJob>(job =>
        {
            job.ToTable("import_jobs").HasKey(row => row.Id);
            job.HasIndex(row => row.CreatedAt);
            job.HasIndex(row => row.HeldUntil).HasFilter("state in ('queued', 'running')");
        });
        model.Entity<ImportPart>(part =>
        {
            part.ToTable("import_parts").HasKey(row => new { row.JobId, row.Number });
            part.HasIndex(row => row.CreatedAt);
        });
        model.Entity<ImportFinding>(finding =>
        {
            finding.ToTable("import_findings").HasKey(row => row.Id);
            finding.HasIndex(row => new { row.JobId, row.Id });
            finding.HasOne<ImportJob>().WithMany().HasForeignKey(row => row.JobId);
        });
        return model;
    }
}
