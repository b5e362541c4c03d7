using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Aspire.Hosting.Testing;
using EGov.Journeys.Tests.Support;
using Npgsql;
using Xunit.Abstractions;

namespace EGov.Journeys.Tests.Audit;

/// <summary>Searches everything a stand has written: "marker place" for each marker found.</summary>
internal sealed class StandSearch(WholeStand stand, string folder, ITestOutputHelper output)
{
    static readonly string[] Databases = ["directory", "procedures", "dossiers", "identity", "events"];

    /// <summary>Tables looked through, and how many rows they had.</summary>
    public Dictionary<string, int> Tables { get; } = new(StringComparer.Ordinal);

    public async Task<SortedSet<string>> FindAsync(Markers markers)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var log in Directory.GetFiles(Path.Combine(folder, "logs"), "*", SearchOption.AllDirectories))
        {
            foreach (var line in (await ReadAsync(log)).Split('\n').Where(line => markers.In(line).Any()))
            {
                Add(Path.GetFileName(log), line);
                output.WriteLine($"{Path.GetFileName(log)}: {line}");
            }
        }
        Add("redis", await CacheAsync());
        foreach (var database in Databases)
        {
            await using var source = await OpenAsync(database);
            foreach (var table in await ListAsync(source, "select relname from pg_stat_user_tables"))
            {
                var rows = await ListAsync(source, $"select t::text from \"{table}\" t");
                Tables[$"{database}.{table}"] = rows.Count;
                Add($"{database}.{table}", string.Join('\n', rows));
            }
        }
        return found;

        void Add(string place, string text) => found.UnionWith(markers.In(text).Select(marker => $"{marker} {place}"));
    }

    public async Task<NpgsqlDataSource> OpenAsync(string database) => NpgsqlDataSource.Create(
        $"{await stand.App.GetConnectionStringAsync("postgres")};Database={database};Pooling=false");

    /// <summary>What Redis answers to commands, one answer a line.</summary>
    public async Task<string> RedisAsync(params string[] commands)
    {
        var parts = (await stand.App.GetConnectionStringAsync("redis"))!.Split(',');
        var (host, port) = (parts[0].Split(':')[0], int.Parse(parts[0].Split(':')[1], CultureInfo.InvariantCulture));
        var password = parts.Single(part => part.StartsWith("password=", StringComparison.Ordinal)).Split('=', 2)[1];
        using var client = new TcpClient();
        await client.ConnectAsync(host, port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            string.Join("\r\n", [$"AUTH {password}", .. commands, "QUIT", ""])));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Everything Redis holds, as it would save it.</summary>
    async Task<string> CacheAsync()
    {
        Assert.Equal("+OK\r\n+OK\r\n+OK\r\n+OK\r\n", await RedisAsync("CONFIG SET rdbcompression no", "SAVE"));
        var file = Directory.GetFiles(folder, "dump.rdb", SearchOption.AllDirectories).Single();
        return Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
    }

    // Its process writes on while it is read.
    static async Task<string> ReadAsync(string log)
    {
        await using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync();
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
