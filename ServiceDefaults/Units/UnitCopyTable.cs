using EGov.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EGov.ServiceDefaults.Units;

/// <summary>The directory's units and calendars as this service's database has them.</summary>
public static class UnitCopyTable
{
    /// <summary>
    /// Adds <c>unit_copy</c>: a row a unit with its id, kind, the number of its last write and its whole state as the
    /// event told it; called from <c>OnModelCreating</c>. SQL of the service's own may read it beside its tables.
    /// </summary>
    public static ModelBuilder AddUnitCopy(this ModelBuilder model)
    {
        ServiceTables.Table(model, "unit_copy", ["id"], table =>
        {
            table.IndexerProperty<Guid>("id").ValueGeneratedNever();
            table.IndexerProperty<long>("sequence");
            table.IndexerProperty<string>("kind");
            table.IndexerProperty<string>("state").HasColumnType("jsonb");
            table.IndexerProperty<DateTimeOffset>("at").HasDefaultValueSql("clock_timestamp()");
            table.HasIndex("at");
        });
        return model;
    }

    /// <summary>Adds <c>calendar_copy</c>: the same of the directory's calendars.</summary>
    public static ModelBuilder AddCalendarCopy(this ModelBuilder model)
    {
        ServiceTables.Table(model, "calendar_copy", ["id"], table =>
        {
            table.IndexerProperty<Guid>("id").ValueGeneratedNever();
            table.IndexerProperty<long>("sequence");
            table.IndexerProperty<string>("state").HasColumnType("jsonb");
            table.IndexerProperty<DateTimeOffset>("at").HasDefaultValueSql("clock_timestamp()");
        });
        return model;
    }
}
