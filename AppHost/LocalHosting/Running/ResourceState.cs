namespace EGov.LocalHosting.Running;

/// <summary>What a resource is doing; Running means that its check passes.</summary>
public enum Phase { Waiting, Starting, Running, Unhealthy, Restarting, Finished, Failed, Stopped }

/// <summary>What is known of one process: shown on the status page, and waited for by those that depend on
/// it.</summary>
public sealed class ResourceState(ProcessResource resource)
{
    readonly ConcurrentQueue<string> lines = new();
    TaskCompletionSource changed = New();
    long startedAt;

    public string Name => resource.Name;
    [JsonPropertyName("state"), JsonConverter(typeof(JsonStringEnumConverter))]
    public Phase Phase { get; private set; }
    public string Message { get; private set; } = "";
    public int? Pid { get; private set; }
    public int Starts { get; private set; }
    public int? Port => resource.Endpoints.FirstOrDefault()?.Port;
    public string? Url => resource is StoreResource ? null : resource.Endpoints.FirstOrDefault()?.Url;

    /// <summary>Seconds since the process started; zero when there is none.</summary>
    public long UptimeSeconds => Pid is null ? 0 : (long)TimeProvider.System.GetElapsedTime(startedAt).TotalSeconds;

    /// <summary>The newest lines of its log, oldest first.</summary>
    public IReadOnlyList<string> Log => [.. lines.TakeLast(40)];

    /// <summary>Returns when the resource is in one of the phases.</summary>
    public async Task ReachAsync(CancellationToken cancel, params Phase[] phases)
    {
        for (var next = changed.Task; !phases.Contains(Phase); next = changed.Task)
        {
            await next.WaitAsync(cancel);
        }
    }

    internal void Started(int pid) =>
        (Pid, Starts, startedAt) = (pid, Starts + 1, TimeProvider.System.GetTimestamp());

    internal void Ended() => Pid = null;

    internal void Be(Phase phase, string message = "")
    {
        (Phase, Message) = (phase, message);
        Interlocked.Exchange(ref changed, New()).SetResult();
    }

    internal void Say(string line)
    {
        lines.Enqueue(line);
        _ = lines.Count > 100 && lines.TryDequeue(out _);
    }

    static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
