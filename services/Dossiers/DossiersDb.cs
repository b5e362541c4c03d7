using EGov.Dossiers.CorrectDossier;
using EGov.Dossiers.FollowProcedures;
using EGov.Dossiers.PushNational.Reconcile;
using EGov.Dossiers.PushNational.Rows;
using EGov.Dossiers.RecountDueDates;
using EGov.Dossiers.RequestSupplement;
using EGov.Dossiers.SubmitDossier;
using EGov.Dossiers.WatchClock;
using EGov.Dossiers.WriteNote;
using EGov.Dossiers.CollectFees;
using EGov.Dossiers.KeepFiles;
using EGov.Dossiers.PayOnline;
using EGov.Dossiers.ReuseResult;
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
    public DbSet<Supplement> Supplements => Set<Supplement>();
    public DbSet<DossierNote> Notes => Set<DossierNote>();
    public DbSet<Correction> Corrections => Set<Correction>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<KeptFile> Files => Set<KeptFile>();
    public DbSet<FilePiece> FilePieces => Set<FilePiece>();
    public DbSet<FileUse> FileUses => Set<FileUse>();
    public DbSet<DossierResult> Results => Set<DossierResult>();
    public DbSet<DuplicateRule> DuplicateRules => Set<DuplicateRule>();
    public DbSet<DossierFee> Fees => Set<DossierFee>();
    public DbSet<FeeReceipt> Receipts => Set<FeeReceipt>();
    public DbSet<Payment> Payments => Set<Payment>();
    public DbSet<ProcedureCopy> Procedures => Set<ProcedureCopy>();
    public DbSet<NationalPush> Pushes => Set<NationalPush>();
    public DbSet<DayReconciled> Reconciliations => Set<DayReconciled>();

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
        model.AddPushes();
        MapBeside(model);
        model.AddFiles().AddResults().AddFees();
        SnakeCase.Apply(model, GetType().Assembly);
        model.AddMessaging().AddAudit();
        model.AddUnitCopy().AddCalendarCopy();
    }

    static void MapBeside(ModelBuilder model)
    {
        model.Entity<Supplement>(supplement =>
        {
            supplement.ToTable("supplements").HasKey(row => row.Id);
            supplement.Property(row => row.Id).ValueGeneratedNever();
            supplement.Property(row => row.Papers).AsJson();
            supplement.Property(row => row.Parts).AsJson();
            supplement.HasIndex(row => row.DossierId).HasFilter("answered_at is null").IsUnique()
                .HasDatabaseName("supplements_open");
            supplement.HasIndex(row => new { row.DossierId, row.Step });
        });
        model.Entity<DossierNote>(note =>
        {
            note.ToTable("dossier_notes").HasKey(row => new { row.DossierId, row.Id });
            note.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<Correction>(correction =>
        {
            correction.ToTable("dossier_corrections").HasKey(row => new { row.DossierId, row.Step });
            correction.Property(row => row.Before).AsJson();
        });
        model.Entity<Reminder>(one => one.ToTable("reminders").HasKey(row => new { row.DossierId, row.DueAt, row.Kind }));
        model.Entity<DecisionDone>(one => one.ToTable("calendar_decisions_done")
            .HasKey(row => new { row.CalendarId, row.Number }));
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
        // Indexes of queues and reports stand over computed columns: migration Queues.
        dossier.HasIndex(row => row.LookAt).HasFilter("look_at is not null").HasDatabaseName("dossiers_look_at");
        dossier.HasIndex(row => new { row.ReceivingUnitId, row.Id });
        dossier.HasIndex(row => new { row.CompetentUnitId, row.Id });
        // Days are read whole, and rows lie in this order: next to nothing to write.
        dossier.HasIndex(row => row.SubmittedAt).HasMethod("brin");
    }
}
