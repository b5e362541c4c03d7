using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EGov.Identity;

/// <summary>Lets <c>dotnet ef</c> make migrations without starting the service; no database is asked.</summary>
internal sealed class IdentityDesign : IDesignTimeDbContextFactory<IdentityDb>
{
    public IdentityDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<IdentityDb>().UseNpgsql("Host=localhost").Options);
}
