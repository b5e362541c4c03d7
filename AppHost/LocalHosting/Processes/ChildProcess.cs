namespace EGov.LocalHosting.Processes;

/// <summary>
/// A process in a session of its own (Ctrl-C of the terminal does not reach it, its whole group can be ended), to
/// which the kernel sends a signal when we die, even by kill -9.
/// </summary>
internal sealed class ChildProcess(Launch launch) : IAsyncDisposable
{
    readonly Process process = new() { StartInfo = StartInfo(launch), EnableRaisingEvents = true };
    readonly TaskCompletionSource<int> exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Pid { get; private set; }

    /// <summary>
    /// Exit code. Not WaitForExitAsync: that also waits for the output to close, and grandchildren may hold it open.
    /// </summary>
    public Task<int> Exited => exited.Task;

    public static async Task<ChildProcess> StartAsync(Launch launch, Action<string> write)
    {
        var child = new ChildProcess(launch);
        child.process.OutputDataReceived += (_, line) => write(line.Data ?? "");
        child.process.ErrorDataReceived += (_, line) => write(line.Data ?? "");
        child.process.Exited += (_, _) => child.exited.TrySetResult(child.process.ExitCode);
        await StarterThread.RunAsync(() => child.process.Start());
        child.Pid = child.process.Id;
        child.process.BeginOutputReadLine();
        child.process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Runs to the end; throws with the program's own words unless that is 0.</summary>
    public static async Task RunAsync(Launch launch, CancellationToken cancel)
    {
        var said = "";
        await using var child = await StartAsync(launch, line => said += line + " ");
        if (await child.Exited.WaitAsync(cancel) is not 0 and var code)
        {
            await Task.Delay(100, cancel);
            throw new InvalidOperationException($"{launch.Program} ended with {code}: {said}");
        }
    }

    /// <summary>Asks, waits the grace time, then kills the group.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Exited.IsCompleted)
        {
            Kernel.Send(Pid, launch.StopSignal);
            await Task.WhenAny(Exited, Task.Delay(launch.Grace));
        }
        Kernel.Send(-Pid, Signal.Kill);
        await Exited;
        process.Dispose();
    }

    static ProcessStartInfo StartInfo(Launch launch)
    {
        string[] user = launch.User is { } name ? [$"--reuid={name}", $"--regid={name}", "--init-groups"] : [];
        var death = $"--pdeathsig={launch.OrphanSignal.ToString().ToUpperInvariant()}";
        var start = new ProcessStartInfo(
            "setsid", ["setpriv", death, .. user, "--", launch.Program, .. launch.Arguments])
        {
            UseShellExecute = false, WorkingDirectory = launch.WorkingDirectory,
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        launch.Environment.ToList().ForEach(variable => start.Environment[variable.Key] = variable.Value);
        return start;
    }
}
