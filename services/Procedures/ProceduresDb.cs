using EGov.Procedures.ImportProcedures;
using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EGov.Procedures;

/// <summary>The catalogue's own database.</summary>
internal sealed class ProceduresDb(DbContextOptions<ProceduresDb> options) : DbContext(options)
{
    public DbSet<Procedure> Procedures => Set<Procedure>();
    public DbSet<ProcedureVersion> Versions => Set<ProcedureVersion>();
    public DbSet<ProcedureDraft> Drafts => Set<ProcedureDraft>();
    public DbSet<PublicationDecision> Decisions => Set<PublicationDecision>();
    public DbSet<ProcedureWorkflow> Workflows => Set<ProcedureWorkflow>();
    public DbSet<ProcedureChange> Changes => Set<ProcedureChange>();
    public DbSet<ImportJob> ImportJobs => Set<ImportJob>();
    public DbSet<ImportFinding> ImportFindings => Set<ImportFinding>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Procedure>(procedure => procedure.ToTable("procedures").HasKey(row => row.Code));
        model.Entity<ProcedureVersion>(MapVersion);
        model.Entity<ProcedureDraft>(MapDraft);
        model.Entity<PublicationDecision>(MapDecision);
        model.Entity<ProcedureWorkflow>(MapWorkflow);
        model.Entity<ProcedureChange>(change => change.ToTable("procedure_changes").HasKey(row => row.Id));
        model.AddImports();
        SnakeCase.Apply(model, GetType().Assembly);
        model.AddMessaging().AddAudit();
        model.AddUnitCopy().AddCalendarCopy();
    }

    static void MapVersion(EntityTypeBuilder<ProcedureVersion> version)
    {
        version.ToTable("procedure_versions").HasKey(row => new { row.Code, row.Version });
        version.Property(row => row.Content).HasColumnType("jsonb");
        version.HasOne<Procedure>().WithMany().HasForeignKey(row => row.Code)
            .OnDelete(DeleteBehavior.Restrict);
    }

    static void MapDraft(EntityTypeBuilder<ProcedureDraft> draft)
    {
        draft.ToTable("procedure_drafts").HasKey(row => row.Code);
        draft.Property(row => row.Content).HasColumnType("jsonb");
        draft.Property(row => row.Revision).IsConcurrencyToken();
        draft.HasOne<Procedure>().WithMany().HasForeignKey(row => row.Code)
            .OnDelete(DeleteBehavior.Restrict);
    }

    static void MapDecision(EntityTypeBuilder<PublicationDecision> decision)
    {
        decision.ToTable("publication_decisions").HasKey(row => row.Id);
        decision.Property(row => row.Id).ValueGeneratedNever();
        decision.HasOne<Procedure>().WithMany().HasForeignKey(row => row.Code)
            .OnDelete(DeleteBehavior.Restrict);
        decision.HasIndex(row => new { row.Code, row.Version });
        decision.HasIndex(row => row.RecordedAt);
        // The sweep asks once a minute for what is due: only the few waiting rows are in this index.
        decision.HasIndex(row => row.EffectiveFrom).HasFilter("applied_at is null and held_because is null");
    }

    static void MapWorkflow(EntityTypeBuilder<ProcedureWorkflow> workflow)
    {
        workflow.ToTable("procedure_workflows").HasKey(row => row.Id);
        workflow.Property(row => row.Id).ValueGeneratedNever();
        workflow.Property(row => row.Steps).HasColumnType("jsonb");
        workflow.HasOne<Procedure>().WithMany().HasForeignKey(row => row.Code)
            .OnDelete(DeleteBehavior.Restrict);
        workflow.HasIndex(row => new { row.Code, row.CaseName, row.Level, row.Version }).IsUnique();
    }
}
