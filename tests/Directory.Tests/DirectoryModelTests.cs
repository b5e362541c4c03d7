using Microsoft.EntityFrameworkCore;

namespace EGov.Directory.Tests;

public sealed class DirectoryModelTests(DirectoryDatabase database) : IClassFixture<DirectoryDatabase>
{
    [Fact]
    public async Task The_migrations_bring_the_model_as_it_is()
    {
        await using var db = new DirectoryDb(
            new DbContextOptionsBuilder<DirectoryDb>().UseNpgsql(database.Source).Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }
}
