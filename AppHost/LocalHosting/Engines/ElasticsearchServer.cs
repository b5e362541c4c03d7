namespace EGov.LocalHosting.Engines;

/// <summary>One Elasticsearch node on loopback without security, from an unpacked archive.</summary>
internal static class ElasticsearchServer
{
    public static Launch Prepare(string? home, string folder, int port)
    {
        var program = Path.Combine(home is { Length: > 0 } ? home : throw new InvalidOperationException(
            "ELASTICSEARCH_HOME is not set: the folder of an unpacked Elasticsearch."), "bin", "elasticsearch");
        string[] settings = [$"path.data={folder}/data", $"path.logs={folder}/logs", $"http.port={port}",
            "http.host=127.0.0.1", "discovery.type=single-node", "xpack.security.enabled=false"];
        var variables = new Dictionary<string, string> { ["ES_JAVA_OPTS"] = "-Xms512m -Xmx512m" };
        var work = Directory.CreateDirectory(folder).FullName;
        return new Launch(program, [.. settings.SelectMany(setting => new[] { "-E", setting })])
            { WorkingDirectory = work, Environment = variables, OrphanSignal = Signal.Term };
    }
}
