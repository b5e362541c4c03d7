using EGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EGov.Identity.Tests;

/// <summary>A fresh identity database of a real PostgreSQL, as the migrations make it.</summary>
public sealed class IdentityDatabase : IAsyncLifetime
{
    public string ConnectionString { get; private set; } = "";

    public NpgsqlDataSource Source { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        ConnectionString = await TestPostgres.NewDatabaseAsync();
        Source = NpgsqlDataSource.Create(ConnectionString);
        await using var db = new IdentityDb(new DbContextOptionsBuilder<IdentityDb>().UseNpgsql(Source).Options);
        await db.Database.MigrateAsync();
    }

    public async Task DisposeAsync() => await Source.DisposeAsync();

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task<List<string>> ListAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await using var row = await command.ExecuteReaderAsync();
        var list = new List<string>();
        while (await row.ReadAsync())
        {
            list.Add(row.GetString(0));
        }
        return list;
    }

    public Task<long> CountAsync(string table, string where = "true") =>
        ScalarAsync<long>($"select count(*) from {table} where {where}");
}
