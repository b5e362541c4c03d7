using EGov.ServiceDefaults.Audit;

namespace EGov.ServiceDefaults.Tests.Audit;

/// <summary>Ids that are missing: for good, or not yet there.</summary>
public sealed class LateCommitTests : IAsyncLifetime
{
    readonly AuditStores stores = new();

    public Task InitializeAsync() => stores.InitializeAsync();

    public Task DisposeAsync() => stores.DisposeAsync();

    [Fact]
    public async Task Nobody_waits_for_what_was_rolled_back_once_that_is_certain()
    {
        await stores.WriteAsync(2);
        await using (var connection = await stores.Source.OpenConnectionAsync())
        await using (await connection.BeginTransactionAsync())
        {
            await AuditWrite.WriteAsync(connection, [AuditStores.Entry(3)], default);
        }
        await stores.WriteAsync(2, 4);

        await stores.LinkUntilAsync(4);

        Assert.Equal([1L, 2, 4, 5], await stores.LinkedAsync());
    }

    [Fact]
    public async Task What_commits_late_comes_before_what_was_numbered_after_it()
    {
        await stores.WriteAsync(1);
        await using var connection = await stores.Source.OpenConnectionAsync();
        var late = await connection.BeginTransactionAsync();
        await AuditWrite.WriteAsync(connection, [AuditStores.Entry(2)], default);
        await stores.WriteAsync(1, 3);

        await stores.TurnsAsync(4);
        Assert.Equal([1L], await stores.LinkedAsync());
        await late.CommitAsync();
        await stores.LinkUntilAsync(3);

        Assert.Equal([1L, 2, 3], await stores.LinkedAsync());
    }
}
