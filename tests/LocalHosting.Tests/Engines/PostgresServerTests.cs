using Aspire.Hosting;
using EGov.LocalHosting.Engines;
using EGov.LocalHosting.Processes;
using EGov.LocalHosting.Running;
using EGov.LocalHosting.Tests.Support;
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
        await using (await PostgresServer.StartAsync(folder, port))
        {
        }
        var data = new PostgresFolder(folder).Data;
        await File.WriteAllTextAsync(
            Path.Combine(data, "postmaster.pid"), $"{Environment.ProcessId}\n{data}\n1\n{port}\n");

        var again = await PostgresServer.StartAsync(folder, port);

        Assert.Equal(1, await ExecuteAsync(again.ConnectionString("postgres") + ";Pooling=false", "select 1"));
        await again.DisposeAsync();
        again.Delete();
    }

    [Fact]
    public async Task Password_lost_with_the_artifacts_is_set_anew()
    {
        var folder = TestApplication.NewFolder();
        await using (await PostgresServer.StartAsync(folder, FreePort.Next()))
        {
        }
        var server = new PostgresServer(folder, FreePort.Next(), "another");
        var child = await ChildProcess.StartAsync(await server.PrepareAsync(default), _ => { });

        await TestApplication.UntilAsync(() => Answers(server), "an answer to the new password");

        await child.DisposeAsync();
        server.Delete();
    }

    [Fact]
    public async Task Database_is_made_once_and_the_durable_setting_is_on()
    {
        var server = await PostgresServer.StartAsync(TestApplication.NewFolder(), FreePort.Next());
        await server.CreateDatabaseAsync("work");
        await server.CreateDatabaseAsync("work");

        Assert.Equal("on", await ExecuteAsync(server.ConnectionString("work") + ";Pooling=false", "show fsync"));

        await server.DisposeAsync();
        server.Delete();
    }

    [Fact]
    public async Task It_never_runs_as_root()
    {
        var server = await PostgresServer.StartAsync(TestApplication.NewFolder(), FreePort.Next());
        var data = await ExecuteAsync(server.ConnectionString("postgres") + ";Pooling=false", "show data_directory");
        var status = await File.ReadAllTextAsync($"/proc/{Kernel.In((string)data!, "postgres")[0]}/status");

        Assert.DoesNotMatch("\nUid:\t0\t", status);

        await server.DisposeAsync();
        server.Delete();
    }

    [Fact]
    public void Folder_closed_to_others_sends_root_elsewhere()
    {
        var closed = Directory.CreateTempSubdirectory();
        File.SetUnixFileMode(
            closed.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var folder = new PostgresFolder(Path.Combine(closed.FullName, "postgres"));

        Assert.Equal(Kernel.IsRoot, folder.Path.StartsWith("/var/lib/egov-postgres/", StringComparison.Ordinal));
        closed.Delete();
    }

    static bool Answers(PostgresServer server)
    {
        try
        {
            server.CheckAsync(default).GetAwaiter().GetResult();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    static async Task<object?> ExecuteAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync();
    }
}
