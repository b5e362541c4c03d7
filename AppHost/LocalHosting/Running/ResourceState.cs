namespace EGov.LocalHosting.Running;

/// <summary>What a resource is doing; Running means that its check passes.</summary>
public enum Phase { Waiting, Starting, Running, Unhealthy, Restarting, Finished, Failed, Stopped }

/// <summary>What is known of one process: shown on the status page, and waited for by those that depend on it.</summary>
public sealed class ResourceState(string name, TimeProvider clock)
{
    const int KeptLines = 40;
    readonly Lock gate = new();
    readonly Queue<string> lines = new();
    TaskCompletionSource changed = New();
    long startedAt;

    public string Name => name;
    public Phase Phase { get; private set; }
    public string Message { get; private set; } = "";
    public int? Pid { get; private set; }
    public int Starts { get; private set; }
    public string? Url { get; internal set; }
    public int? Port { get; internal set; }

    /// <summary>Time since the process started; zero when there is none.</summary>
    public TimeSpan Uptime => Pid is null ? TimeSpan.Zero : clock.GetElapsedTime(startedAt);

    /// <summary>The newest lines of its log, oldest first.</summary>
    public IReadOnlyList<string> LastLines
    {
        get { lock (gate) { return [.. lines]; } }
    }

    internal void Started(int pid) => Change(() =>
    {
        (Pid, Starts, startedAt) = (pid, Starts + 1, clock.GetTimestamp());
    });

    internal void Ended() => Change(() => Pid = null);

    internal void Be(Phase phase, string message = "") => Change(() => (Phase, Message) = (phase, message));

    internal void Say(string line)
    {
        lock (gate)
        {
            lines.Enqueue(line);
            if (lines.Count > KeptLines)
            {
                lines.Dequeue();
            }
        }
    }

    /// <summary>Returns when the condition holds.</summary>
    public async Task WaitAsync(Func<ResourceState, bool> condition, CancellationToken cancel = default)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (condition(this))
                {
                    return;
                }
                next = changed.Task;
            }
            await next.WaitAsync(cancel);
        }
    }

    void Change(Action change)
    {
        TaskCompletionSource woken;
        lock (gate)
        {
            change();
            (woken, changed) = (changed, New());
        }
        woken.SetResult();
    }

    static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
