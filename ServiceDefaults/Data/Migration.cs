using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EGov.ServiceDefaults.Data;

/// <summary>Brings the service's database and the topics to this version; two at once wait for each other.</summary>
internal static class Migration
{
    public static async Task RunAsync(DbContext db, IServiceProvider services, CancellationToken cancel)
    {
        await CreateDatabaseAsync(services.GetRequiredService<NpgsqlDataSource>(), cancel);
        // Building an index over a full table takes longer than any request may.
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync("select pg_advisory_lock(7300003)", cancel);
        await db.Database.MigrateAsync(cancel);
        await AuditTables.UpgradeAsync((NpgsqlConnection)db.Database.GetDbConnection(), cancel);
        if (services.GetService<IEventLog>() is { } log)
        {
            await log.CreateTopicsAsync(Topic.All, cancel);
        }
        await db.Database.CloseConnectionAsync();
    }

    /// <summary>Makes the database unless it is there; needs the right to, else somebody made it before.</summary>
    public static async Task CreateDatabaseAsync(NpgsqlDataSource source, CancellationToken cancel)
    {
        var name = new NpgsqlConnectionStringBuilder(source.ConnectionString).Database!;
        await using var server = await source.OpenSessionAsync(cancel, "postgres");
        await using var find = server.Ask("select 1 from pg_database where datname = $1", name);
        if (await find.ExecuteScalarAsync(cancel) is not null)
        {
            return;
        }
        try
        {
            await server.RunAsync($"create database \"{name.Replace("\"", "\"\"")}\"", [], cancel);
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.DuplicateDatabase
            or PostgresErrorCodes.UniqueViolation)
        {
            // Another service's migration was quicker.
            cancel.ThrowIfCancellationRequested();
        }
    }
}
