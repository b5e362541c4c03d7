using EGov.Dossiers.CollectFees;
using EGov.Dossiers.FollowProcedures;
using EGov.Dossiers.KeepFiles;
using EGov.Dossiers.PayOnline;
using EGov.Dossiers.ReuseResult;
using EGov.Dossiers.SubmitDossier;
using EGov.Dossiers.WarnDuplicates;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EGov.Dossiers;

/// <summary>The one-stop shop's own database.</summary>
internal sealed class DossiersDb(DbContextOptions<DossiersDb> options) : DbContext(options)
{
    public DbSet<Dossier> Dossiers => Set<Dossier>();
    public DbSet<DossierStep> Steps => Set<DossierStep>();
    public DbSet<KeptFile> Files => Set<KeptFile>();
    public DbSet<FilePiece> FilePieces => Set<FilePiece>();
    public DbSet<FileUse> FileUses => Set<FileUse>();
    public DbSet<DossierResult> Results => Set<DossierResult>();
    public DbSet<DuplicateRule> DuplicateRules => Set<DuplicateRule>();
    public DbSet<DossierFee> Fees => Set<DossierFee>();
    public DbSet<FeeReceipt> Receipts => Set<FeeReceipt>();
    public DbSet<Payment> Payments => Set<Payment>();
    public DbSet<ProcedureCopy> Procedures => Set<ProcedureCopy>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Dossier>(MapDossier);
        model.Entity<DossierStep>(step => step.ToTable("dossier_steps").HasKey(row => new { row.DossierId, row.Number }));
        model.Entity<ProcedureCopy>(copy =>
        {
            copy.ToTable("procedure_copy").HasKey(row => new { row.Code, row.Version });
            copy.Property(row => row.Offer).AsJson();
        });
        model.Entity<NumberSeries>(series => series.ToTable("number_series").HasKey(row => new { row.UnitId, row.Day }));
        model.AddFiles().AddResults().AddFees();
        SnakeCase.Apply(model, GetType().Assembly);
        model.AddMessaging().AddAudit();
        model.AddUnitCopy().AddCalendarCopy();
    }

    static void MapDossier(EntityTypeBuilder<Dossier> dossier)
    {
        dossier.ToTable("dossiers").HasKey(row => row.Id);
        dossier.Property(row => row.Id).ValueGeneratedNever();
        dossier.Property(row => row.Filing).AsJson();
        dossier.Property(row => row.TimeLimit).AsJson();
        dossier.Property(row => row.Ledger).AsJson();
        dossier.Property(row => row.Revision).IsConcurrencyToken();
        dossier.Ignore(row => row.Units);
        dossier.HasMany(row => row.Steps).WithOne().HasForeignKey(row => row.DossierId);
        dossier.HasIndex(row => row.Number).IsUnique();
        dossier.HasIndex(row => new { row.Owner, row.Id }).HasFilter("owner is not null");
        // Queues: only what is open, in the order it falls due.
        dossier.HasIndex(row => new { row.HolderUnitId, row.DueAt, row.Id })
            .HasFilter("state not in ('returned', 'notAccepted', 'withdrawn', 'stopped', 'refused')")
            .HasDatabaseName("dossiers_queue");
        dossier.HasIndex(row => new { row.ReceivingUnitId, row.Id });
        dossier.HasIndex(row => new { row.CompetentUnitId, row.Id });
    }
}
