using System.Diagnostics;
using EGov.ServiceDefaults.Telemetry;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace EGov.ServiceDefaults.Messaging;

/// <summary>Reads the topics and hands batches to the handler, each message taking effect once.</summary>
internal sealed class MessageConsumer(ConsumerStore store, IEventLog log, MessagingState state) : BackgroundService
{
    const int BatchSize = 500;
    const int Tries = 5;
    static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    readonly Dictionary<(string, int), (long Position, Guid Id)> lastSeen = [];

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        for (var failures = 0; !stop.IsCancellationRequested; failures++)
        {
            try
            {
                await using var reader = log.Read(store.Consumer, store.Topics, Start);
                await ReadAsync(reader, () => failures = 0, stop);
            }
            catch (Exception error) when (!stop.IsCancellationRequested)
            {
                state.ConsumerWaits(store.Consumer, error);
                await Task.Delay(MessagingState.Pause(failures), stop);
            }
        }
    }

    async Task ReadAsync(ILogReader reader, Action worked, CancellationToken stop)
    {
        var redriven = Stopwatch.GetTimestamp();
        try
        {
            while (true)
            {
                var messages = await reader.ReadAsync(BatchSize, Idle, stop);
                LogMessage[] fresh = [.. messages.Where(message => !IsLastSeen(message))];
                if (fresh.Length > 0)
                {
                    await HandleAsync(fresh, stop);
                }
                while (Stopwatch.GetElapsedTime(redriven) > Idle && !await store.RedriveAsync(stop))
                {
                    redriven = Stopwatch.GetTimestamp();
                }
                worked();
            }
        }
        catch (PositionLostException lost)
        {
            var low = reader.Low(lost.Topic, lost.Partition);
            if (await store.RestartAsync(lost.Topic, lost.Partition, low, stop))
            {
                state.PositionLost(store.Consumer, lost, low);
            }
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
        lastSeen[(topic, partition)] = (next.Value - 1, lastId);
        return next - 1;
    }

    bool IsLastSeen(LogMessage message) =>
        lastSeen.Remove((message.Topic, message.Partition), out var last) && message.Position == last.Position
        && (message.Id == last.Id ? true : throw new PositionLostException(message.Topic, message.Partition));

    async Task HandleAsync(ArraySegment<LogMessage> messages, CancellationToken stop)
    {
        for (int away = 0, tries = 1; ;)
        {
            try
            {
                using var spans = new MessageSpans(store.Consumer, messages);
                await store.ApplyAsync(messages, stop);
                return;
            }
            catch (Exception error) when (IsAway(error) && !stop.IsCancellationRequested)
            {
                state.ConsumerWaits(store.Consumer, error);
                await Task.Delay(MessagingState.Pause(away++), stop);
            }
            catch (Exception) when (messages.Count > 1 && !stop.IsCancellationRequested)
            {
                await HandleAsync(messages[..(messages.Count / 2)], stop);
                await HandleAsync(messages[(messages.Count / 2)..], stop);
                return;
            }
            catch (Exception) when (tries++ < Tries && !stop.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10 << tries), stop);
            }
            catch (Exception error) when (!stop.IsCancellationRequested)
            {
                await store.ParkAsync(messages, error, stop);
                state.Parked(store.Consumer, messages[0].Id, error);
                return;
            }
        }
    }

    /// <summary>A store that is away is nobody's fault among the messages.</summary>
    internal static bool IsAway(Exception error) => error is HttpRequestException or TimeoutException or IOException
        or NpgsqlException { IsTransient: true } || (error.InnerException is { } inner && IsAway(inner));
}
