namespace EGov.LocalHosting.Engines;

/// <summary>One Apache Kafka node, broker and controller in one, from an unpacked archive; only its own data are
/// written.</summary>
internal static class KafkaServer
{
    public static async Task<Launch> PrepareAsync(
        string? home, string folder, int port, int controllerPort, CancellationToken cancel)
    {
        var programs = Path.Combine(home is { Length: > 0 } ? home : throw new InvalidOperationException(
            "KAFKA_HOME is not set: the folder of an unpacked Apache Kafka."), "bin");
        var (data, file) = (Path.Combine(
            folder, "data"), Path.Combine(Directory.CreateDirectory(folder).FullName, "server.properties"));
        await File.WriteAllTextAsync(file, Settings(data, port, controllerPort), cancel);
        var variables = new Dictionary<string, string>
            { ["LOG_DIR"] = Path.Combine(folder, "logs"), ["KAFKA_HEAP_OPTS"] = "-Xms256m -Xmx512m" };
        var start = new Launch(Path.Combine(programs, "kafka-server-start.sh"), [file])
            { WorkingDirectory = folder, OrphanSignal = Signal.Term, Environment = variables };
        if (!File.Exists(Path.Combine(data, "meta.properties")))
        {
            var id = Convert.ToBase64String(Guid.NewGuid().ToByteArray())[..22].Replace('+', 'a').Replace('/', 'b');
            string[] format = ["format", "--standalone", "-t", id, "-c", file];
            await ChildProcess.RunAsync(
                start with { Program = Path.Combine(programs, "kafka-storage.sh"), Arguments = format }, cancel);
        }
        return start;
    }

    static string Settings(string data, int port, int controllerPort) => string.Join('\n',
        "process.roles=broker,controller", "node.id=1",
            $"controller.quorum.bootstrap.servers=127.0.0.1:{controllerPort}",
        $"listeners=PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{controllerPort}",
        $"advertised.listeners=PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{controllerPort}",
        "inter.broker.listener.name=PLAINTEXT", "controller.listener.names=CONTROLLER",
        "listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
        $"log.dirs={data}", "auto.create.topics.enable=false", "offsets.topic.replication.factor=1",
        "transaction.state.log.replication.factor=1", "transaction.state.log.min.isr=1",
        "share.coordinator.state.topic.replication.factor=1", "share.coordinator.state.topic.min.isr=1",
        "group.initial.rebalance.delay.ms=0");
}
