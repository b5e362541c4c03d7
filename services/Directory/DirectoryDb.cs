using EGov.Directory.Calendars;
using EGov.ServiceDefaults.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EGov.Directory;

/// <summary>The directory's own database; what keeps versions, codes and the tree sound is in its migrations.</summary>
internal sealed class DirectoryDb(DbContextOptions<DirectoryDb> options) : DbContext(options)
{
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Succession> Successions => Set<Succession>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<Calendar> Calendars => Set<Calendar>();

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
        model.Entity<Person>(person =>
        {
            person.ToTable("people").HasKey(row => row.Id);
            person.Property(row => row.Id).ValueGeneratedNever();
            person.Ignore(row => row.Facts);
            person.HasMany(row => row.Posts).WithOne().HasForeignKey(row => row.PersonId);
            person.HasIndex(row => new { row.Folded, row.Id });
            person.HasIndex(row => row.Sequence);
        });
        model.Entity<Post>(MapPost);
        CalendarTables.Apply(model);
        SnakeCase.Apply(model, GetType().Assembly);
        model.AddMessaging().AddAudit();
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

    static void MapPost(EntityTypeBuilder<Post> post)
    {
        post.ToTable("posts").HasKey(row => row.Id);
        post.Property(row => row.Id).ValueGeneratedNever();
        post.HasIndex(row => row.UnitId);
        post.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        post.HasOne<Post>().WithMany().HasForeignKey(row => row.SourceId).OnDelete(DeleteBehavior.Restrict);
        post.HasOne<Person>().WithMany().HasForeignKey(row => row.OnBehalfOfId).OnDelete(DeleteBehavior.Restrict);
    }
}
