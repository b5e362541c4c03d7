using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EGov.ServiceDefaults.Tests.Messaging;

internal sealed class SampleDb(DbContextOptions<SampleDb> options) : DbContext(options)
{
    /// <summary>Without a unique key, so that an effect that happened twice is seen twice.</summary>
    public const string Effects =
        "create table if not exists effects (seq bigserial, event_id uuid, key text, number int)";

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddMessaging().AddAudit();
}
