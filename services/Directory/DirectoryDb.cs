using EGov.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EGov.Directory;

/// <summary>The directory's own database; what keeps versions, codes and the tree sound is in its migrations.</summary>
internal sealed class DirectoryDb(DbContextOptions<DirectoryDb> options) : DbContext(options)
{
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Succession> Successions => Set<Succession>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Unit>(unit =>
        {
            unit.ToTable("units").HasKey(row => row.Id);
            unit.Property(row => row.Id).ValueGeneratedNever();
            unit.HasIndex(row => row.Sequence);
            unit.Ignore(row => row.Last);
            unit.HasMany(row => row.Versions).WithOne().HasForeignKey(row => row.UnitId);
            unit.HasMany(row => row.Codes).WithOne().HasForeignKey(row => row.UnitId);
        });
        model.Entity<UnitVersion>(MapVersion);
        model.Entity<UnitCode>(code =>
        {
            code.ToTable("unit_codes").HasKey(row => row.Id);
            code.HasIndex(row => new { row.Value, row.Kind });
        });
        model.Entity<Succession>(MapSuccession);
        TableNames.Apply(model);
        model.AddMessaging();
    }

    static void MapVersion(EntityTypeBuilder<UnitVersion> version)
    {
        version.ToTable("unit_versions").HasKey(row => row.Id);
        version.Ignore(row => row.Facts);
        version.HasOne<Unit>().WithMany().HasForeignKey(row => row.ParentId).OnDelete(DeleteBehavior.Restrict);
        version.HasIndex(row => new { row.ParentId, row.ValidFrom });
    }

    static void MapSuccession(EntityTypeBuilder<Succession> edge)
    {
        edge.ToTable("successions").HasKey(row => row.Id);
        edge.HasIndex(row => new { row.FromId, row.ToId, row.On }).IsUnique();
        edge.HasOne<Unit>().WithMany().HasForeignKey(row => row.FromId).OnDelete(DeleteBehavior.Restrict);
        edge.HasOne<Unit>().WithMany().HasForeignKey(row => row.ToId).OnDelete(DeleteBehavior.Restrict);
    }
}
