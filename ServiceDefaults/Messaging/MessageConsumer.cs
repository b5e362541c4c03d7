using System.Diagnostics;
using EGov.ServiceDefaults.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>Reads the topics and hands batches to the handler, each message taking effect once.</summary>
internal sealed partial class MessageConsumer(
    ConsumerStore store, IMessageHandler handler, IEventLog log, MessagingState state, ILogger<MessageConsumer> logger)
    : BackgroundService
{
    const int BatchSize = 500;
    const int Tries = 5;
    static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);
    static readonly TimeSpan BetweenRedrives = TimeSpan.FromSeconds(2);
    static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    readonly Dictionary<(string, int), Guid> lastSeen = [];

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        var failures = 0;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await using var reader = log.Read(store.Consumer, store.Topics, Start);
                await ReadAsync(reader, () => failures = 0, stop);
            }
            catch (PositionLostException lost) when (!stop.IsCancellationRequested)
            {
                await RecoverAsync(lost, stop);
            }
            catch (Exception error) when (!stop.IsCancellationRequested)
            {
                LogStopped(logger, store.Consumer, error);
                await Task.Delay(Pause(failures++), stop);
            }
        }
    }

    async Task ReadAsync(ILogReader reader, Action worked, CancellationToken stop)
    {
        var redriven = Stopwatch.GetTimestamp();
        while (true)
        {
            var messages = await reader.ReadAsync(BatchSize, Idle, stop);
            var fresh = await VerifiedAsync(reader, messages, stop);
            if (fresh.Length > 0)
            {
                await HandleAsync(fresh, stop);
            }
            foreach (var partition in messages.GroupBy(message => (message.Topic, message.Partition)))
            {
                reader.Handled(partition.Last());
            }
            if (messages.Count == 0 || Stopwatch.GetElapsedTime(redriven) > BetweenRedrives)
            {
                await store.RedriveAsync(handler, stop);
                redriven = Stopwatch.GetTimestamp();
            }
            worked();
        }
    }

    /// <summary>Goes on at the last message handled, to see by its id that the log is still the same one.</summary>
    long? Start(string topic, int partition)
    {
        lastSeen.Remove((topic, partition));
        var (next, lastId) = store.Position(topic, partition);
        if (next is null or 0 || lastId == Guid.Empty)
        {
            return next;
        }
        lastSeen[(topic, partition)] = lastId;
        return next - 1;
    }

    async Task<LogMessage[]> VerifiedAsync(
        ILogReader reader, IReadOnlyList<LogMessage> messages, CancellationToken stop)
    {
        if (lastSeen.Count == 0)
        {
            return [.. messages];
        }
        var seenAgain = new HashSet<LogMessage>(ReferenceEqualityComparer.Instance);
        foreach (var message in messages)
        {
            if (lastSeen.Remove((message.Topic, message.Partition), out var id))
            {
                var position = store.Position(message.Topic, message.Partition).Next - 1;
                if (message.Position == position && message.Id != id)
                {
                    var low = await reader.LowAsync(message.Topic, message.Partition, stop);
                    throw new PositionLostException(message.Topic, message.Partition, low);
                }
                seenAgain.Add(message);
            }
        }
        return [.. messages.Where(message => !seenAgain.Contains(message))];
    }

    async Task HandleAsync(ArraySegment<LogMessage> messages, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                using var spans = new MessageSpans(store.Consumer, messages);
                await store.ApplyAsync(handler, messages, stop);
                Counters.Handled.Add(messages.Count);
                return;
            }
            catch (Exception error) when (IsAway(error) && !stop.IsCancellationRequested)
            {
                LogAway(logger, store.Consumer, error);
                await Task.Delay(Pause(tries), stop);
                tries = Math.Min(tries, 6);
            }
            catch (Exception) when (messages.Count > 1 && !stop.IsCancellationRequested)
            {
                await HandleAsync(messages[..(messages.Count / 2)], stop);
                await HandleAsync(messages[(messages.Count / 2)..], stop);
                return;
            }
            catch (Exception error) when (!stop.IsCancellationRequested)
            {
                if (tries >= Tries)
                {
                    LogParked(logger, store.Consumer, messages[0].Id, error);
                    await store.ParkAsync(messages[0], error.Message, stop);
                    return;
                }
                await Task.Delay(TimeSpan.FromMilliseconds(20 << tries), stop);
            }
        }
    }

    async Task RecoverAsync(PositionLostException lost, CancellationToken stop)
    {
        if (await store.RestartAsync(lost.Topic, lost.Partition, lost.Low, stop))
        {
            Counters.PositionsLost.Add(1);
            state.Alarm($"{store.Consumer}: {lost.Message} A replay was requested.");
            LogLost(logger, store.Consumer, lost.Topic, lost.Partition, lost.Low);
        }
    }

    /// <summary>A store that is away is nobody's fault among the messages.</summary>
    internal static bool IsAway(Exception error) => error is HttpRequestException or TimeoutException or IOException
        or NpgsqlException { IsTransient: true } || (error.InnerException is { } inner && IsAway(inner));

    static TimeSpan Pause(int failures) =>
        TimeSpan.FromMilliseconds(Math.Min(LongestPause.TotalMilliseconds, 100 << Math.Min(failures, 6)));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Consumer {Consumer} begins again")]
    static partial void LogStopped(ILogger logger, string consumer, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Consumer {Consumer} waits for a store")]
    static partial void LogAway(ILogger logger, string consumer, Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Consumer {Consumer} parked message {Id}")]
    static partial void LogParked(ILogger logger, string consumer, Guid id, Exception error);

    [LoggerMessage(Level = LogLevel.Critical, Message =
        "ALARM: {Consumer} lost its position in {Topic}/{Partition}, which begins at {Low} now; replay requested")]
    static partial void LogLost(ILogger logger, string consumer, string topic, int partition, long low);
}
