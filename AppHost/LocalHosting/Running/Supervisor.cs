using Aspire.Hosting.ApplicationModel;
using EGov.LocalHosting.Processes;

namespace EGov.LocalHosting.Running;

/// <summary>Keeps one process alive: waits for what it needs, starts it, asks after its health, starts it again.</summary>
internal sealed class Supervisor(ProcessResource resource, int replica, ResourceState state, Stage stage) : IAsyncDisposable
{
    static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    static readonly TimeSpan SteadyAfter = TimeSpan.FromSeconds(20);
    static readonly TimeSpan FirstChecks = TimeSpan.FromMilliseconds(150);
    static readonly TimeSpan LaterChecks = TimeSpan.FromSeconds(3);

    readonly CancellationTokenSource stop = new();
    readonly LogBook log = new(stage.Folder.Log(state.Name), state, stage.Console);
    Task work = Task.CompletedTask;

    public void Start() => work = Task.Run(() => KeepAsync(stop.Token));

    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await work;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        stop.Dispose();
        log.Dispose();
    }

    async Task KeepAsync(CancellationToken cancel)
    {
        var pause = TimeSpan.Zero;
        try
        {
            state.Be(Phase.Waiting);
            await stage.WaitForNeedsAsync(resource, cancel);
            while (await LiveAsync(cancel))
            {
                pause = state.Uptime > SteadyAfter ? TimeSpan.Zero : pause;
                pause = TimeSpan.FromMilliseconds(Math.Clamp(pause.TotalMilliseconds * 2, 200, LongestPause.TotalMilliseconds));
                await Task.Delay(pause, stage.Clock, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            state.Be(Phase.Stopped);
        }
    }

    /// <summary>One life of the process; whether another should follow.</summary>
    async Task<bool> LiveAsync(CancellationToken cancel)
    {
        try
        {
            state.Be(Phase.Starting);
            var launch = await resource.PrepareAsync(stage.Folder, cancel);
            var environment = await stage.EnvironmentAsync(resource, replica, state.Name, launch);
            await using var child = await ChildProcess.StartAsync(launch with { Environment = environment }, log.Write);
            state.Started(child.Pid);
            stage.Record.Note(state.Name, child.Pid);
            await WatchAsync(child, cancel);
            return Ended(await child.Exited);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            log.Write($"did not start: {failure.Message}");
            state.Be(Phase.Failed, failure.Message);
            return true;
        }
        finally
        {
            state.Ended();
            stage.Record.Note(state.Name, pid: null);
        }
    }

    bool Ended(int code)
    {
        if (code == 0 && stage.RunsToEnd(resource))
        {
            state.Be(Phase.Finished);
            return false;
        }
        log.Write($"ended with {code}, is started again");
        state.Be(Phase.Restarting, $"ended with {code}");
        return true;
    }

    async Task WatchAsync(ChildProcess child, CancellationToken cancel)
    {
        var first = true;
        while (!child.Exited.IsCompleted && !stage.RunsToEnd(resource))
        {
            var healthy = await IsHealthyAsync(first, cancel);
            first &= !healthy;
            await Task.WhenAny(child.Exited, Task.Delay(healthy ? LaterChecks : FirstChecks, stage.Clock, cancel));
            cancel.ThrowIfCancellationRequested();
        }
        await child.Exited.WaitAsync(cancel);
    }

    async Task<bool> IsHealthyAsync(bool first, CancellationToken cancel)
    {
        try
        {
            await resource.CheckAsync(replica, cancel);
            if (first)
            {
                await resource.AfterReadyAsync(cancel);
            }
            if (state.Phase != Phase.Running)
            {
                state.Be(Phase.Running);
            }
            return true;
        }
        catch (Exception no) when (!cancel.IsCancellationRequested)
        {
            if (state.Message != no.Message)
            {
                state.Be(first ? Phase.Starting : Phase.Unhealthy, no.Message);
            }
            return false;
        }
    }
}
