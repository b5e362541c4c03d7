using Aspire.Hosting;
using EGov.LocalHosting.Processes;
using EGov.LocalHosting.Running;
using EGov.LocalHosting.Tests.Support;
using EGov.TestKit;
using Npgsql;

namespace EGov.LocalHosting.Tests.Engines;

public sealed class PostgresServerTests
{
    [Fact]
    public async Task Cluster_comes_back_with_its_data_after_the_postmaster_is_killed()
    {
        await using var app = new TestApplication();
        var server = app.Builder.AddPostgres("postgres");
        var database = server.AddDatabase("work-db", "work");
        await app.StartAsync();
        await app.ReachAsync("postgres", Phase.Running, seconds: 60);
        var connection = (await database.Resource.GetConnectionStringAsync())! + ";Pooling=false";
        await ExecuteAsync(connection, "create table kept(x int); insert into kept values (42)");
        var busy = ExecuteAsync(connection, "select pg_sleep(600)");
        await Task.Delay(300);

        Kernel.Send(app.State("postgres").Pid!.Value, Signal.Kill);
        await TestApplication.UntilAsync(() => app.State("postgres").Starts == 2, "a second start", seconds: 60);
        await app.ReachAsync("postgres", Phase.Running, seconds: 60);

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => busy);
        Assert.Equal(42, await ExecuteAsync(connection, "select x from kept"));
    }

    [Fact]
    public async Task Stale_pid_file_that_names_a_living_stranger_does_not_matter()
    {
        var folder = TestApplication.NewFolder();
        var port = FreePort.Next();
        var first = await PrivatePostgres.StartAsync(folder, port);
        await first.DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(first.Data, "postmaster.pid"),
            $"{Environment.ProcessId}\n{first.Data}\n1\n{port}\n");

        await using var again = await PrivatePostgres.StartAsync(folder, port);

        Assert.Equal(1, await ExecuteAsync(again.ConnectionString("postgres") + ";Pooling=false", "select 1"));
        await again.DisposeAsync();
        again.Delete();
    }

    [Fact]
    public async Task Password_lost_with_the_artifacts_is_set_anew()
    {
        var folder = TestApplication.NewFolder();
        await using (await PrivatePostgres.StartAsync(folder, FreePort.Next()))
        {
        }

        await using var server = await PrivatePostgres.StartAsync(folder, FreePort.Next(), "another");

        Assert.Contains("another", server.ConnectionString("postgres"), StringComparison.Ordinal);
        Assert.Equal(1, await ExecuteAsync(server.ConnectionString("postgres") + ";Pooling=false", "select 1"));
        await server.DisposeAsync();
        server.Delete();
    }

    [Fact]
    public async Task Database_is_made_once_and_the_durable_setting_is_on()
    {
        await using var server = await PrivatePostgres.StartAsync(TestApplication.NewFolder(), FreePort.Next());
        await server.CreateDatabasesAsync("work");
        await ExecuteAsync(server.ConnectionString("work") + ";Pooling=false", "create table kept(x int)");
        await server.CreateDatabasesAsync("work", "second");

        Assert.Equal("on", await ExecuteAsync(server.ConnectionString("second") + ";Pooling=false", "show fsync"));
        Assert.Equal(0L, await ExecuteAsync(server.ConnectionString("work") + ";Pooling=false",
            "select count(*) from kept"));
        await server.DisposeAsync();
        server.Delete();
    }

    [Fact]
    public async Task Database_dropped_by_an_administrator_is_not_made_again()
    {
        await using var app = new TestApplication();
        var server = app.Builder.AddPostgres("postgres");
        server.AddDatabase("work");
        await app.StartAsync();
        await app.ReachAsync("postgres", Phase.Running, seconds: 60);
        var connection = await server.Resource.GetConnectionStringAsync() + ";Pooling=false;Database=postgres";

        await ExecuteAsync(connection, "drop database work");
        await server.Resource.CheckAsync(default);

        Assert.Null(await ExecuteAsync(connection, "select 1 from pg_database where datname = 'work'"));
    }

    [Fact]
    public async Task It_never_runs_as_root()
    {
        await using var server = await PrivatePostgres.StartAsync(TestApplication.NewFolder(), FreePort.Next());
        var status = await File.ReadAllTextAsync($"/proc/{Kernel.In(server.Data, "postgres")[0]}/status");

        Assert.DoesNotMatch("\nUid:\t0\t", status);
        await server.DisposeAsync();
        server.Delete();
    }

    static async Task<object?> ExecuteAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync();
    }
}
