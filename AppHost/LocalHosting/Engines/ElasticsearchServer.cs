namespace EGov.LocalHosting.Engines;

/// <summary>One Elasticsearch node on loopback without security, from an unpacked archive.</summary>
internal static class ElasticsearchServer
{
    // The node writes a key store beside its settings, and its virtual machine a log: neither goes into the archive.
    const string CopySettings = """
        mkdir -p config logs && cp -rT "$0" config && chmod -R u+w config &&
        find config -name jvm.options -exec sed -i "s#=logs/#=$PWD/logs/#" {} +
        """;

    public static async Task<Launch> PrepareAsync(string home, StoreFolder folder, int port, CancellationToken cancel)
    {
        await folder.RunAsync(cancel, "sh", "-c", CopySettings, Path.Combine(home, "config"));
        string[] settings = [$"path.data={folder.Of("data")}", $"path.logs={folder.Of("logs")}", $"http.port={port}",
            "http.host=127.0.0.1", "discovery.type=single-node", "xpack.security.enabled=false"];
        return folder.Program(Path.Combine(home, "bin/elasticsearch"),
            [.. settings.SelectMany(setting => new[] { "-E", setting })]) with
        {
            OrphanSignal = Signal.Term,
            Environment = new() { ["ES_JAVA_OPTS"] = "-Xms512m -Xmx512m", ["ES_PATH_CONF"] = folder.Of("config") },
        };
    }
}
