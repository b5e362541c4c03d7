using EGov.ServiceDefaults.Data;
using EGov.TestKit;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Data;

public sealed class MigrationTests
{
    [Fact]
    public async Task Database_that_is_not_there_is_made_even_by_two_at_once()
    {
        await using var source = NpgsqlDataSource.Create(await NameAsync("new-" + Guid.NewGuid().ToString("N")));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Migration.CreateDatabaseAsync(source, default)));

        Assert.Equal(1, await AskAsync(source, "select 1"));
    }

    [Fact]
    public async Task Database_that_is_there_is_left_as_it_is()
    {
        await using var source = NpgsqlDataSource.Create(await TestPostgres.NewDatabaseAsync());
        await AskAsync(source, "create table kept(x int)");

        await Migration.CreateDatabaseAsync(source, default);

        Assert.Equal(0L, await AskAsync(source, "select count(*) from kept"));
    }

    [Fact]
    public async Task Name_with_a_quotation_mark_is_a_name_and_no_command()
    {
        await using var source = NpgsqlDataSource.Create(await NameAsync($"a\"b{Guid.NewGuid():N}"));

        await Migration.CreateDatabaseAsync(source, default);

        Assert.Contains("a\"b", (string?)await AskAsync(source, "select current_database()"), StringComparison.Ordinal);
    }

    static async Task<string> NameAsync(string database) => new NpgsqlConnectionStringBuilder(
        await TestPostgres.NewDatabaseAsync()) { Database = database, Pooling = false }.ConnectionString;

    static async Task<object?> AskAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
