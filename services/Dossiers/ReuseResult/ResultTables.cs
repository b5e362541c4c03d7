using EGov.Dossiers.KeepFiles;
using EGov.Dossiers.WarnDuplicates;
using Microsoft.EntityFrameworkCore;

namespace EGov.Dossiers.ReuseResult;

/// <summary>Tables of results and of what is found by the applicant.</summary>
internal static class ResultTables
{
    public static ModelBuilder AddResults(this ModelBuilder model)
    {
        model.Entity<DossierResult>(result =>
        {
            result.ToTable("results").HasKey(row => row.Id);
            result.Property(row => row.Id).ValueGeneratedNever();
            result.HasOne<Dossier>().WithMany().HasForeignKey(row => row.DossierId);
            result.HasOne<KeptFile>().WithMany().HasForeignKey(row => row.FileId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Dossier>(dossier =>
        {
            dossier.Property(row => row.Handing).AsJson();
            dossier.Property(row => row.ApplicantHash).HasDefaultValue("");
            dossier.Property(row => row.LandParcel).HasDefaultValue("");
            dossier.HasIndex(row => new { row.ApplicantHash, row.ProcedureCode, row.SubmittedAt });
            dossier.HasIndex(row => new { row.LandParcel, row.ProcedureCode, row.SubmittedAt })
                .HasFilter("land_parcel <> ''");
        });
        model.Entity<DuplicateRule>(rule =>
        {
            rule.ToTable("duplicate_rules").HasKey(row => row.Id);
            rule.Property(row => row.Id).ValueGeneratedNever();
        });
        return model;
    }
}
