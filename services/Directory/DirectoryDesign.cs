using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EGov.Directory;

/// <summary>Lets <c>dotnet ef</c> make migrations without starting the service; no database is asked.</summary>
internal sealed class DirectoryDesign : IDesignTimeDbContextFactory<DirectoryDb>
{
    public DirectoryDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<DirectoryDb>().UseNpgsql("Host=localhost").Options);
}
