namespace EGov.LocalHosting.Running;

/// <summary>Keeps one process alive: waits for what it needs, starts it, asks after its health, starts it
/// again.</summary>
internal sealed class Supervisor(
    ProcessResource resource, DistributedApplication application, ProcessRecord record, bool console) : IAsyncDisposable
{
    readonly CancellationTokenSource stop = new();
    readonly ResourceState state = application.States[resource.Name];
    readonly ResourceLog log = new(record.Folder.Log(resource.Name), application.States[resource.Name], console);
    readonly bool runsToEnd = application.RunsToEnd(resource);
    Task work = Task.CompletedTask;

    public bool OfStore => resource is StoreResource;

    public void Start() => work = Task.Run(() => KeepAsync(stop.Token));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await work;
        stop.Dispose();
    }

    async Task KeepAsync(CancellationToken cancel)
    {
        try
        {
            foreach (var (needed, phase) in resource.Waits)
            {
                await (application.States.GetValueOrDefault(needed)?.ReachAsync(cancel, phase) ?? Task.CompletedTask);
            }
            for (var pause = 0.2; await LiveAsync(cancel) is { } lived; pause = Math.Min(pause * 2, 10))
            {
                // What has lived so long did not fail at its start: it comes back at once.
                pause = lived > TimeSpan.FromSeconds(20) ? 0.2 : pause;
                await Task.Delay(TimeSpan.FromSeconds(pause), cancel);
            }
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            state.Be(Phase.Stopped);
        }
    }

    /// <summary>One life of the process; how long it was if another should follow.</summary>
    async Task<TimeSpan?> LiveAsync(CancellationToken cancel)
    {
        var born = TimeProvider.System.GetTimestamp();
        try
        {
            state.Be(Phase.Starting);
            await using var child = await ChildProcess.StartAsync(await resource.LaunchAsync(record.Folder, cancel), log.Write);
            state.Started(child.Pid);
            record.Note(state.Name, child.Pid);
            await WatchAsync(child, cancel);
            var code = await child.Exited;
            if (runsToEnd && code == 0)
            {
                state.Be(Phase.Finished);
                return null;
            }
            log.Write($"ended with {code}, is started again");
            state.Be(runsToEnd ? Phase.Failed : Phase.Restarting, $"ended with {code}");
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            log.Write($"did not start: {failure.Message}");
            state.Be(Phase.Failed, failure.Message);
        }
        finally
        {
            state.Ended();
            record.Note(state.Name, 0);
        }
        return TimeProvider.System.GetElapsedTime(born);
    }

    async Task WatchAsync(ChildProcess child, CancellationToken cancel)
    {
        while (!child.Exited.IsCompleted)
        {
            var healthy = runsToEnd || await IsHealthyAsync(cancel);
            await Task.WhenAny(child.Exited, Task.Delay(TimeSpan.FromSeconds(healthy ? 3 : 0.15), cancel));
            cancel.ThrowIfCancellationRequested();
        }
    }

    async Task<bool> IsHealthyAsync(CancellationToken cancel)
    {
        try
        {
            await resource.CheckAsync(cancel);
            state.Be(Phase.Running);
            return true;
        }
        catch (Exception no) when (!cancel.IsCancellationRequested)
        {
            state.Be(state.Phase is Phase.Starting ? Phase.Starting : Phase.Unhealthy, no.Message);
            return false;
        }
    }
}
