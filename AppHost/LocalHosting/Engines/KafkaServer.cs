namespace EGov.LocalHosting.Engines;

/// <summary>One Apache Kafka node, broker and controller in one, from an unpacked archive; only its own data are
/// written.</summary>
internal static class KafkaServer
{
    public static async Task<Launch> PrepareAsync(
        string home, StoreFolder folder, int port, int controllerPort, CancellationToken cancel)
    {
        var file = await folder.WriteAsync(
            "server.properties", Settings(folder.Of("data"), port, controllerPort), cancel);
        var start = folder.Program(Path.Combine(home, "bin/kafka-server-start.sh"), file) with
        {
            OrphanSignal = Signal.Term,
            Environment = new() { ["LOG_DIR"] = folder.Of("logs"), ["KAFKA_HEAP_OPTS"] = "-Xms256m -Xmx512m" },
        };
        if (!File.Exists(folder.Of("data/meta.properties")))
        {
            var id = Convert.ToBase64String(Guid.NewGuid().ToByteArray())[..22].Replace('+', 'a').Replace('/', 'b');
            string[] format = ["format", "--standalone", "-t", id, "-c", file];
            await ChildProcess.RunAsync(
                start with { Program = Path.Combine(home, "bin/kafka-storage.sh"), Arguments = format }, cancel);
        }
        return start;
    }

    static string Settings(string data, int port, int controllerPort) => $"""
        process.roles=broker,controller
        node.id=1
        controller.quorum.bootstrap.servers=127.0.0.1:{controllerPort}
        listeners=PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{controllerPort}
        advertised.listeners=PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{controllerPort}
        controller.listener.names=CONTROLLER
        log.dirs={data}
        auto.create.topics.enable=false
        offsets.topic.replication.factor=1
        group.initial.rebalance.delay.ms=0

        """;
}
