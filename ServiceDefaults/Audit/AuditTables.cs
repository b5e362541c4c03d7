using EGov.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace EGov.ServiceDefaults.Audit;

/// <summary>
/// The audit's tables, the same in every service's database. They are written in SQL: what guards them against
/// change is nothing a model can say.
/// </summary>
public static class AuditTables
{
    internal const string Columns = "id, at, actor, actor_kind, client, on_behalf_of, action, object, purpose, " +
        "decision, before_hash, after_hash, times";

    internal static string Sql { get; } = Read();

    /// <summary>Makes the tables and their guards; a service calls it in a migration of its own.</summary>
    public static void CreateAudit(this MigrationBuilder migration) => migration.Sql(Sql);

    /// <summary>
    /// Lets entries be added beside the state, in the same save; called from <c>OnModelCreating</c>.
    /// The service's migrations do not see the table, <see cref="CreateAudit"/> makes it.
    /// </summary>
    public static ModelBuilder AddAudit(this ModelBuilder model) => model.Entity<AuditEntry>(table =>
    {
        table.ToTable("audit_entries", entries => entries.ExcludeFromMigrations());
        table.HasKey(row => row.Id);
        table.Ignore(row => row.At);
        // The database numbers entries and nobody reads the number back: that would be one more answer a save.
        table.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever()
            .Metadata.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
        table.Property(row => row.Actor).HasColumnName("actor");
        table.Property(row => row.ActorKind).HasColumnName("actor_kind");
        table.Property(row => row.Client).HasColumnName("client");
        table.Property(row => row.OnBehalfOf).HasColumnName("on_behalf_of");
        table.Property(row => row.Action).HasColumnName("action");
        table.Property(row => row.Object).HasColumnName("object");
        table.Property(row => row.Purpose).HasColumnName("purpose");
        table.Property(row => row.Decision).HasColumnName("decision");
        table.Property(row => row.BeforeHash).HasColumnName("before_hash");
        table.Property(row => row.AfterHash).HasColumnName("after_hash");
        table.Property(row => row.Times).HasColumnName("times");
    });

    /// <summary>
    /// Brings a chain of an earlier form to that of today and leaves all others alone. An older program that still runs
    /// cannot link meanwhile; its entries wait.
    /// </summary>
    internal static async Task UpgradeAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        if ((await connection.ListAsync("select relkind::text from pg_class where oid = to_regclass('audit_links')", [],
            row => row.GetString(0), cancel)) is ["r"])
        {
            await connection.RunAsync(Sql, [], cancel);
        }
    }

    static string Read()
    {
        using var text = new StreamReader(typeof(AuditTables).Assembly.GetManifestResourceStream("audit.sql")!);
        return text.ReadToEnd();
    }
}
