namespace EGov.LocalHosting.Running;

/// <summary>Keeps one process alive: waits for what it needs, starts it, asks after its health, starts it
/// again.</summary>
internal sealed class Supervisor(ProcessResource resource, Stage stage) : IAsyncDisposable
{
    static readonly TimeSpan SteadyAfter = TimeSpan.FromSeconds(20);

    readonly CancellationTokenSource stop = new();
    readonly ResourceState state = stage.States[resource.Name];
    readonly ResourceLog log = new(stage.Folder.Log(resource.Name), stage.States[resource.Name], stage.Console);
    Task work = Task.CompletedTask;

    public bool OfStore => resource is StoreResource;

    public void Start() => work = Task.Run(() => KeepAsync(stop.Token));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await work;
        stop.Dispose();
        log.Dispose();
    }

    async Task KeepAsync(CancellationToken cancel)
    {
        try
        {
            await stage.WaitForNeedsAsync(resource, cancel);
            for (var pause = 0.2; await LiveAsync(cancel) is { } lived; pause = Math.Min(pause * 2, 10))
            {
                pause = lived > SteadyAfter ? 0.2 : pause;
                await Task.Delay(TimeSpan.FromSeconds(pause), stage.Clock, cancel);
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
        var born = stage.Clock.GetTimestamp();
        try
        {
            state.Be(Phase.Starting);
            var launch = await resource.PrepareAsync(stage.Folder, cancel);
            launch = await Stage.WithEnvironmentAsync(resource, launch);
            await using var child = await ChildProcess.StartAsync(launch, log.Write);
            state.Started(child.Pid);
            stage.Record.Note(state.Name, child.Pid);
            await WatchAsync(child, cancel);
            if (await child.Exited == 0 && stage.RunsToEnd(resource))
            {
                state.Be(Phase.Finished);
                return null;
            }
            log.Write($"ended with {await child.Exited}, is started again");
            state.Be(stage.RunsToEnd(resource) ? Phase.Failed : Phase.Restarting, $"ended with {await child.Exited}");
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            log.Write($"did not start: {failure.Message}");
            state.Be(Phase.Failed, failure.Message);
        }
        finally
        {
            state.Ended();
            stage.Record.Note(state.Name, 0);
        }
        return stage.Clock.GetElapsedTime(born);
    }

    async Task WatchAsync(ChildProcess child, CancellationToken cancel)
    {
        var first = !stage.RunsToEnd(resource);
        while (!child.Exited.IsCompleted)
        {
            var healthy = stage.RunsToEnd(resource) || await IsHealthyAsync(first, cancel);
            first &= !healthy;
            await Task.WhenAny(child.Exited, Task.Delay(TimeSpan.FromSeconds(healthy ? 3 : 0.15), stage.Clock, cancel));
            cancel.ThrowIfCancellationRequested();
        }
    }

    async Task<bool> IsHealthyAsync(bool first, CancellationToken cancel)
    {
        try
        {
            await resource.CheckAsync(cancel);
            await (first ? resource.AfterReadyAsync(cancel) : Task.CompletedTask);
            state.Be(Phase.Running);
            return true;
        }
        catch (Exception no) when (!cancel.IsCancellationRequested)
        {
            state.Be(first ? Phase.Starting : Phase.Unhealthy, no.Message);
            return false;
        }
    }
}
