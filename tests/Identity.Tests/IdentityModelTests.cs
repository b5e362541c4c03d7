using Microsoft.EntityFrameworkCore;

namespace EGov.Identity.Tests;

public sealed class IdentityModelTests(IdentityDatabase database) : IClassFixture<IdentityDatabase>
{
    [Fact]
    public async Task The_migrations_bring_the_model_as_it_is()
    {
        await using var db = new IdentityDb(
            new DbContextOptionsBuilder<IdentityDb>().UseNpgsql(database.Source).Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }
}
