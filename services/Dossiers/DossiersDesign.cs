using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EGov.Dossiers;

/// <summary>Lets <c>dotnet ef</c> make migrations without starting the service; no database is asked.</summary>
internal sealed class DossiersDesign : IDesignTimeDbContextFactory<DossiersDb>
{
    public DossiersDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<DossiersDb>().UseNpgsql("Host=localhost").Options);
}
