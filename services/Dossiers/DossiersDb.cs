using EGov.Dossiers.FollowProcedures;
using EGov.Dossiers.SubmitDossier;
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
        // Indexes of queues and reports stand over computed columns: migration Queues.
        dossier.HasIndex(row => new { row.ReceivingUnitId, row.Id });
        dossier.HasIndex(row => new { row.CompetentUnitId, row.Id });
    }
}
