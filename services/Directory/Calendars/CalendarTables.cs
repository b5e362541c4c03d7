using System.Text.Json;
using EGov.ServiceDefaults;
using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.Calendars;

/// <summary>How calendars lie in the database: the state as JSON, uses and decisions as rows.</summary>
internal static class CalendarTables
{
    public static string Write(EGov.Contracts.Directory.CalendarChanged state) =>
        JsonSerializer.Serialize(state, ServiceSetup.OurJson);

    public static void Apply(ModelBuilder model)
    {
        model.Entity<Calendar>(calendar =>
        {
            calendar.ToTable("calendars").HasKey(row => row.Id);
            calendar.Property(row => row.Id).ValueGeneratedNever();
            calendar.Property(row => row.State).AsJson();
            calendar.HasMany(row => row.Uses).WithOne().HasForeignKey(row => row.CalendarId);
            calendar.HasMany(row => row.Decisions).WithOne().HasForeignKey(row => row.CalendarId);
        });
        model.Entity<CalendarUse>(use =>
        {
            use.ToTable("calendar_uses").HasKey(row => row.Id);
            use.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CalendarDecision>(decision =>
        {
            decision.ToTable("calendar_decisions").HasKey(row => new { row.CalendarId, row.Number });
            decision.Property(row => row.Decision).AsJson();
            decision.Property(row => row.State).AsJson();
        });
    }
}
