using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EGov.Procedures;

/// <summary>Lets <c>dotnet ef</c> make migrations without starting the service; no database is asked.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<ProceduresDb>
{
    public ProceduresDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<ProceduresDb>().UseNpgsql("Host=localhost").Options);
}
