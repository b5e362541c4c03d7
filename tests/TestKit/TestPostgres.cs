using Npgsql;

namespace EGov.TestKit;

/// <summary>
/// A fresh database of a real PostgreSQL for one test class. The server is EGOV_TEST_POSTGRES if that is set
/// (a connection string without a database), else a private cluster started once per test process.
/// </summary>
public static class TestPostgres
{
    static readonly Lazy<Task<string>> Server = new(StartAsync);

    /// <summary>Makes an empty database and gives its connection string.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        var server = await Server.Value;
        var name = "t_" + Guid.NewGuid().ToString("N");
        await using var source = NpgsqlDataSource.Create(server + ";Database=postgres;Pooling=false");
        await using var create = source.CreateCommand($"create database \"{name}\"");
        await create.ExecuteNonQueryAsync();
        return $"{server};Database={name};Maximum Pool Size=20";
    }

    static async Task<string> StartAsync()
    {
        var given = Environment.GetEnvironmentVariable("EGOV_TEST_POSTGRES");
        if (!string.IsNullOrEmpty(given))
        {
            return given;
        }
        var folder = Path.Combine(Repository.Artifacts, "tests", "postgres-" + Environment.ProcessId);
        var server = await PrivatePostgres.StartAsync(folder, FreePort.Next());
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            server.DisposeAsync().AsTask().GetAwaiter().GetResult();
            server.Delete();
        };
        return server.ConnectionString("").Replace(";Database=", "", StringComparison.Ordinal);
    }
}
