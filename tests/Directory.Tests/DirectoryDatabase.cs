using EGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EGov.Directory.Tests;

/// <summary>A fresh directory database of a real PostgreSQL, as the migrations make it.</summary>
public sealed class DirectoryDatabase : IAsyncLifetime
{
    public string ConnectionString { get; private set; } = "";

    public NpgsqlDataSource Source { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        ConnectionString = await TestPostgres.NewDatabaseAsync();
        Source = NpgsqlDataSource.Create(ConnectionString);
        await using var db = new DirectoryDb(new DbContextOptionsBuilder<DirectoryDb>().UseNpgsql(Source).Options);
        await db.Database.MigrateAsync();
    }

    public async Task DisposeAsync() => await Source.DisposeAsync();

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public Task<long> CountAsync(string table, string where = "true") =>
        ScalarAsync<long>($"select count(*) from {table} where {where}");

    /// <summary>
    /// Runs statements in one transaction; gives the constraint the database refused them by, or null.
    /// </summary>
    public async Task<string?> RefusedByAsync(string sql)
    {
        await using var connection = await Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        try
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            await command.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
            return null;
        }
        catch (PostgresException error)
        {
            return error.ConstraintName;
        }
    }
}
