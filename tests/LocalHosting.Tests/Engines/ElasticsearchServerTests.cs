using Aspire.Hosting;
using EGov.LocalHosting.Tests.Support;

namespace EGov.LocalHosting.Tests.Engines;

/// <summary>How the program of an archive is started, seen from inside: the archive here only writes that down.</summary>
public sealed class ElasticsearchServerTests : IDisposable
{
    readonly string home = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task Server_is_not_root_and_writes_nothing_into_the_archive()
    {
        Write("config/elasticsearch.yml", "cluster.name: kept\n");
        Write("config/jvm.options", "-Xlog:gc*:file=logs/gc.log\n-XX:ErrorFile=logs/hs_err.log\n");
        Write("bin/elasticsearch", """
            #!/bin/sh
            id -u > user; echo "$@" > settings; cp "$ES_PATH_CONF"/* .; touch "$ES_PATH_CONF/elasticsearch.keystore"
            touch ready; exec sleep 600
            """);
        File.SetUnixFileMode(Path.Combine(home, "bin/elasticsearch"), (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(home, (UnixFileMode)0b101_101_101);
        await using var app = new TestApplication(folder: null, "--ELASTICSEARCH_HOME", home);
        app.Builder.AddElasticsearch("elasticsearch");
        await app.StartAsync();

        await TestApplication.UntilAsync(() => File.Exists(InData(app, "config/elasticsearch.keystore")), "its start");
        await TestApplication.UntilAsync(() => File.Exists(InData(app, "ready")), "its settings");

        Assert.NotEqual("0", await ReadAsync(app, "user"));
        Assert.Contains($"http.port={app.State("elasticsearch").Port}", await ReadAsync(app, "settings"),
            StringComparison.Ordinal);
        Assert.Equal("cluster.name: kept", await ReadAsync(app, "elasticsearch.yml"));
        Assert.Contains($"file={InData(app, "logs/gc.log")}", await ReadAsync(app, "jvm.options"),
            StringComparison.Ordinal);
        Assert.Equal(["bin", "config"], Directory.GetFileSystemEntries(home).Select(Path.GetFileName).Order());
        Assert.Equal(2, Directory.GetFiles(Path.Combine(home, "config")).Length);
    }

    public void Dispose() => Directory.Delete(home, recursive: true);

    static string InData(TestApplication app, string file) => app.PathOf("data/elasticsearch/" + file);

    static async Task<string> ReadAsync(TestApplication app, string file) =>
        (await File.ReadAllTextAsync(InData(app, file))).Trim();

    void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(home, file))!);
        File.WriteAllText(Path.Combine(home, file), text.TrimStart() + "\n");
    }
}
