using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Aspire.Hosting.Testing;
using EGov.Journeys.Tests.Support;
using EGov.TestKit;
using Npgsql;

namespace EGov.Journeys.Tests.Audit;

/// <summary>A stand of its own, of which everything that was written can be read.</summary>
public sealed class MarkedStand() : WholeStand("--engines", "embedded", "--artifacts", Folder)
{
    static readonly string Folder = Path.Combine(Repository.Artifacts, "tests", "markers-" + Environment.ProcessId);

    static readonly string[] Databases = ["directory", "procedures", "identity", "events"];

    public Task<string> PostgresAsync(string database) => Task.Run(async () =>
        $"{await App.GetConnectionStringAsync("postgres")};Database={database};Pooling=false");

    /// <summary>All lines of all resources' logs.</summary>
    public static string Logs() => string.Join('\n',
        Directory.GetFiles(Path.Combine(Folder, "logs"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));

    /// <summary>Which table of which database holds which of them, as "marker database.table".</summary>
    internal async Task<SortedSet<string>> TablesAsync(Markers markers)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var database in Databases)
        {
            await using var source = NpgsqlDataSource.Create(await PostgresAsync(database));
            foreach (var table in await ListAsync(source, "select relname from pg_stat_user_tables"))
            {
                var rows = string.Join('\n', await ListAsync(source, $"select t::text from \"{table}\" t"));
                found.UnionWith(markers.In(rows).Select(marker => $"{marker} {database}.{table}"));
            }
        }
        return found;
    }

    /// <summary>Everything Redis holds, as it would save it.</summary>
    public async Task<string> CacheAsync()
    {
        var parts = (await App.GetConnectionStringAsync("redis"))!.Split(',');
        var (host, port) = (parts[0].Split(':')[0], int.Parse(parts[0].Split(':')[1], CultureInfo.InvariantCulture));
        var password = parts.Single(part => part.StartsWith("password=", StringComparison.Ordinal))["password=".Length..];
        using var client = new TcpClient();
        await client.ConnectAsync(host, port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"AUTH {password}\r\nCONFIG SET rdbcompression no\r\nSAVE\r\nQUIT\r\n"));
        using var reader = new StreamReader(stream);
        Assert.Equal("+OK\r\n+OK\r\n+OK\r\n+OK\r\n", await reader.ReadToEndAsync());
        var file = Directory.GetFiles(Folder, "dump.rdb", SearchOption.AllDirectories).Single();
        return Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
    }

    static async Task<List<string>> ListAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var row = await command.ExecuteReaderAsync();
        var list = new List<string>();
        while (await row.ReadAsync())
        {
            list.Add(row.GetString(0));
        }
        return list;
    }
}
