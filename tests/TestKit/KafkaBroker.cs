using EGov.LocalHosting.Engines;
using EGov.LocalHosting.Processes;

namespace EGov.TestKit;

/// <summary>A real Kafka of EGOV_SHARED/engines/kafka (or KAFKA_HOME), that can be stopped and started again.</summary>
public sealed class KafkaBroker : IAsyncDisposable
{
    static readonly Lazy<Task<KafkaBroker>> Shared = new(() => StartAsync());

    readonly StoreFolder folder =
        new(Path.Combine(Repository.Artifacts, "tests", "kafka-" + Guid.NewGuid().ToString("N")));
    readonly int controllerPort = FreePort.Next();
    ChildProcess? broker;

    /// <summary>Port on 127.0.0.1, the same after a restart.</summary>
    public int Port { get; } = FreePort.Next();

    /// <summary>Bootstrap address.</summary>
    public string Address => $"127.0.0.1:{Advertised ?? Port}";

    int? Advertised { get; init; }

    /// <summary>Folder of the server, or null where there is none.</summary>
    public static string? Home
    {
        get
        {
            var home = Environment.GetEnvironmentVariable("KAFKA_HOME")
                ?? (Repository.Shared is { } shared ? Path.Combine(shared, "engines", "kafka") : null);
            return Directory.Exists(home) ? Path.GetFullPath(home) : null;
        }
    }

    /// <summary>One broker for all tests of this process that do not stop it.</summary>
    public static Task<KafkaBroker> OfProcessAsync() => Shared.Value;

    /// <summary>A broker of one's own; clients may be told to come by a proxy's port.</summary>
    public static async Task<KafkaBroker> StartAsync(int? advertised = null)
    {
        var started = new KafkaBroker { Advertised = advertised };
        await started.StartAgainAsync();
        return started;
    }

    /// <summary>Starts it with the data it had; returns once it takes requests.</summary>
    public async Task StartAgainAsync()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await folder.OpenAsync(default);
        var launch = await KafkaServer.PrepareAsync(Home!, folder, Port, controllerPort, default);
        await AdvertiseAsync();
        broker = await ChildProcess.StartAsync(launch with { OrphanSignal = Signal.Kill }, line =>
        {
            if (line.Contains("Kafka Server started", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
        });
        await Task.WhenAny(ready.Task, broker.Exited).WaitAsync(TimeSpan.FromSeconds(60));
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(1));
    }

    /// <summary>Kills it, as a power cut does.</summary>
    public async Task StopAsync()
    {
        if (broker is { } running)
        {
            broker = null;
            Kernel.Send(-running.Pid, Signal.Kill);
            await running.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Delete();
    }

    async Task AdvertiseAsync()
    {
        var file = folder.Of("server.properties");
        var settings = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, settings.Replace($"advertised.listeners=PLAINTEXT://127.0.0.1:{Port},",
            $"advertised.listeners=PLAINTEXT://{Address},", StringComparison.Ordinal));
    }
}
