using System.Diagnostics;
using EGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EGov.Procedures.Tests;

/// <summary>The service as a process of its own, started to migrate.</summary>
public sealed class CatalogueMigrationTests
{
    const string Schema = """
        select string_agg(line, E'\n' order by line) from (
            select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) line
            from information_schema.columns where table_schema = 'public'
            union all select indexdef from pg_indexes where schemaname = 'public'
            union all select concat_ws(' ', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
            union all select concat(migration_id, xmin) from (
                select "MigrationId" migration_id, xmin from "__EFMigrationsHistory") h) lines
        """;

    [Fact]
    public async Task A_fresh_server_gets_database_tables_and_topics_and_a_second_run_changes_nothing()
    {
        var (database, events) = (await FreshAsync(), await FreshAsync());
        await MigrateAsync(database, events);
        var schema = await AskAsync<string>(database, Schema);
        var heads = await AskAsync<long>(events, "select count(*) from log_heads");
        Assert.Contains("procedure_versions", schema, StringComparison.Ordinal);
        Assert.NotEqual(0, heads);

        await MigrateAsync(database, events);
        Assert.Equal(schema, await AskAsync<string>(database, Schema));
        Assert.Equal(heads, await AskAsync<long>(events, "select count(*) from log_heads"));
    }

    [Fact]
    public async Task Two_that_migrate_at_once_wait_for_each_other()
    {
        var (database, events) = (await FreshAsync(), await FreshAsync());
        await Task.WhenAll(MigrateAsync(database, events), MigrateAsync(database, events));

        Assert.Equal(1, await AskAsync<long>(database,
            """select count(*) from "__EFMigrationsHistory" where "MigrationId" like '%_Catalogue'"""));
    }

    [Fact]
    public async Task The_migrations_bring_the_model_as_it_is()
    {
        await using var db = new ProceduresDb(new DbContextOptionsBuilder<ProceduresDb>()
            .UseNpgsql(await TestPostgres.NewDatabaseAsync()).Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    static async Task<string> FreshAsync() => new NpgsqlConnectionStringBuilder(await TestPostgres.NewDatabaseAsync())
    {
        Database = "fresh_" + Guid.NewGuid().ToString("N"),
    }.ConnectionString;

    static async Task MigrateAsync(string database, string events)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ProceduresDb).Assembly.Location, "--migrate"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ConnectionStrings__procedures-db"] = database,
                ["ConnectionStrings__events-db"] = events,
            },
        };
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.True(process.ExitCode == 0, string.Join('\n', await said));
    }

    static async Task<T> AskAsync<T>(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
