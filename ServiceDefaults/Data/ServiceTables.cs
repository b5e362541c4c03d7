using EGov.Contracts;
using EGov.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EGov.ServiceDefaults.Data;

/// <summary>The tables every service's database has beside its own state.</summary>
public static class ServiceTables
{
    /// <summary>
    /// Adds outbox, inbox, positions, parked and idempotency; called from <c>OnModelCreating</c>, so that the
    /// service's own migrations make them.
    /// </summary>
    public static ModelBuilder AddMessaging(this ModelBuilder model)
    {
        model.Entity<OutboxMessage>(Outbox);
        Table(model, "inbox", ["consumer", "event_id"], table =>
        {
            table.IndexerProperty<string>("consumer");
            table.IndexerProperty<Guid>("event_id");
            table.IndexerProperty<DateTimeOffset>("received_at");
            table.HasIndex("received_at");
        });
        Table(model, "positions", ["consumer", "topic", "partition"], table =>
        {
            table.IndexerProperty<string>("consumer");
            table.IndexerProperty<string>("topic");
            table.IndexerProperty<int>("partition");
            table.IndexerProperty<long>("next");
            table.IndexerProperty<Guid>("last_id");
            table.IndexerProperty<DateTimeOffset>("last_time");
        });
        Table(model, "parked", ["id"], Parked);
        Table(model, "idempotency", ["scope", "key"], Idempotency);
        return model;
    }

    /// <summary>
    /// Writes the event into the outbox with the next save, so that it is told if and only if the change is kept.
    /// </summary>
    public static void Record<TEvent>(this DbContext db, TEvent happened, DateTimeOffset now) where TEvent : IEvent =>
        db.Set<OutboxMessage>().Add(OutboxMessage.Of(happened, now));

    static void Outbox(EntityTypeBuilder<OutboxMessage> table)
    {
        table.ToTable("outbox");
        table.HasKey(row => row.Id);
        table.Property(row => row.Id).HasColumnName("id").UseIdentityByDefaultColumn();
        table.Property(row => row.EventId).HasColumnName("event_id");
        table.Property(row => row.Topic).HasColumnName("topic");
        table.Property(row => row.Key).HasColumnName("key");
        table.Property(row => row.Type).HasColumnName("type");
        table.Property(row => row.Body).HasColumnName("body");
        table.Property(row => row.TraceParent).HasColumnName("trace_parent");
        table.Property(row => row.CreatedAt).HasColumnName("created_at");
        table.Property(row => row.SentAt).HasColumnName("sent_at");
        table.Property(row => row.Cause).HasColumnName("cause");
        table.HasIndex(row => row.Id).HasFilter("sent_at is null").HasDatabaseName("outbox_unsent");
        // Rows come in the order of their time: a few bytes per hundred pages find the last week.
        table.HasIndex(row => row.CreatedAt).HasMethod("brin").HasDatabaseName("outbox_created");
    }

    static void Parked(EntityTypeBuilder<Dictionary<string, object>> table)
    {
        table.IndexerProperty<long>("id").UseIdentityByDefaultColumn();
        table.IndexerProperty<string>("consumer");
        table.IndexerProperty<string>("topic");
        table.IndexerProperty<int>("partition");
        table.IndexerProperty<long>("position");
        table.IndexerProperty<string>("key");
        table.IndexerProperty<string>("headers").HasColumnType("jsonb");
        table.IndexerProperty<byte[]>("body");
        table.IndexerProperty<string>("cause");
        table.IndexerProperty<bool>("redrive");
        table.IndexerProperty<DateTimeOffset>("parked_at");
        table.HasIndex("consumer", "topic", "key", "id");
    }

    static void Idempotency(EntityTypeBuilder<Dictionary<string, object>> table)
    {
        table.IndexerProperty<string>("scope");
        table.IndexerProperty<string>("key");
        table.IndexerProperty<byte[]>("request_hash");
        table.IndexerProperty<int>("status");
        table.IndexerProperty<string>("headers").HasColumnType("jsonb");
        table.IndexerProperty<byte[]>("body");
        table.IndexerProperty<DateTimeOffset>("created_at");
        table.HasIndex("created_at");
    }

    internal static void Table(ModelBuilder model, string name, string[] key,
        Action<EntityTypeBuilder<Dictionary<string, object>>> columns) =>
        model.SharedTypeEntity<Dictionary<string, object>>(name, table =>
        {
            table.ToTable(name);
            columns(table);
            foreach (var column in table.Metadata.GetProperties())
            {
                column.IsNullable = false;
            }
            table.HasKey(key);
        });
}
