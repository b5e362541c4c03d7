using System.Diagnostics;
using EGov.ServiceDefaults.Messaging;

namespace EGov.ServiceDefaults.Tests.Messaging;

/// <summary>Kills its own process, as by kill -9, at the point named; with it dies whatever was not durable.</summary>
internal static class CrashHost
{
    public const int Rows = 20;

    /// <summary>Starts the process and waits until it is dead.</summary>
    public static async Task DieAsync(SampleStores stores, string point)
    {
        var assembly = typeof(CrashHost).Assembly.Location;
        var start = new ProcessStartInfo("dotnet",
            [assembly, point, stores.Database, stores.Events, stores.Broker ?? "", stores.Consumer])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.True(process.ExitCode == 137, $"{point}: ended with {process.ExitCode}. {string.Join('\n', await said)}");
    }

    public static async Task RunAsync(string[] args)
    {
        var point = args[0];
        var stores = new SampleStores(args[1], args[2], args[3].Length == 0 ? null : args[3], args[4]);
        await using var service = await SampleService.StartAsync(stores, log => new CrashingLog(log, point),
            sample => DieAt(point == "in handler" && sample.Number == Rows / 2));
        await service.WriteAsync(SampleEvent.Rows(Rows), dieBeforeCommit: point == "before commit");
        await service.SentAsync();
        DieAt(point == "after mark");
        await Task.Delay(TimeSpan.FromSeconds(45));
    }

    public static void DieAt(bool here)
    {
        if (here)
        {
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }

    sealed class CrashingLog(IEventLog log, string point) : IEventLog
    {
        public Task CreateTopicsAsync(IReadOnlyList<Topic> topics, CancellationToken cancel) =>
            log.CreateTopicsAsync(topics, cancel);

        public async Task<IReadOnlyDictionary<long, string>> AppendAsync(
            IReadOnlyList<OutboxMessage> batch, CancellationToken cancel)
        {
            DieAt(point == "after commit");
            var refused = await log.AppendAsync(batch, cancel);
            DieAt(point == "after produce");
            return refused;
        }

        public ILogReader Read(string consumer, string[] topics, Func<string, int, long?> start) =>
            new CrashingReader(log.Read(consumer, topics, start), point);
    }

    sealed class CrashingReader(ILogReader reader, string point) : ILogReader
    {
        bool handled;

        public async Task<IReadOnlyList<LogMessage>> ReadAsync(int max, TimeSpan wait, CancellationToken cancel)
        {
            DieAt(point == "before offset" && handled);
            var batch = await reader.ReadAsync(max, wait, cancel);
            handled = batch.Any(message => message.Topic == SampleEvent.Topic);
            return batch;
        }

        public long Low(string topic, int partition) => reader.Low(topic, partition);

        public ValueTask DisposeAsync() => reader.DisposeAsync();
    }
}
