using System.Diagnostics;
using EGov.LocalHosting.Running;

namespace EGov.LocalHosting.Processes;

/// <summary>
/// A process in a session of its own (Ctrl-C of the terminal does not reach it, its whole group can be ended), to
/// which the kernel sends a signal when we die, even by kill -9.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    readonly Launch launch;
    readonly Process process;
    readonly TaskCompletionSource<int> exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    ChildProcess(Launch launch, Process process)
    {
        this.launch = launch;
        this.process = process;
    }

    public int Pid { get; private set; }

    /// <summary>
    /// Exit code. Not WaitForExitAsync: that also waits for the output to close, and grandchildren may hold it open.
    /// </summary>
    public Task<int> Exited => exited.Task;

    public static async Task<ChildProcess> StartAsync(Launch launch, Action<string> write)
    {
        var started = new Process { StartInfo = StartInfo(launch), EnableRaisingEvents = true };
        var child = new ChildProcess(launch, started);
        started.OutputDataReceived += (_, line) => Tell(line.Data, write);
        started.ErrorDataReceived += (_, line) => Tell(line.Data, write);
        started.Exited += (_, _) => child.exited.TrySetResult(started.ExitCode);
        await StarterThread.RunAsync(() => started.Start());
        child.Pid = started.Id;
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return child;
    }

    /// <summary>Asks, waits the grace time, then kills the group.</summary>
    public async Task StopAsync()
    {
        if (!Exited.IsCompleted)
        {
            Kernel.Send(Pid, launch.StopSignal);
            await Task.WhenAny(Exited, Task.Delay(launch.Grace));
        }
        Kernel.Send(-Pid, Signal.Kill);
        await Exited;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        process.Dispose();
    }

    static void Tell(string? line, Action<string> write)
    {
        if (line is not null)
        {
            write(line);
        }
    }

    static ProcessStartInfo StartInfo(Launch launch)
    {
        string[] user = launch.User is { } name
            ? [$"--reuid={name}", $"--regid={name}", "--init-groups"]
            : [];
        var start = new ProcessStartInfo("setsid",
            ["setpriv", $"--pdeathsig={launch.OrphanSignal.ToString().ToUpperInvariant()}", .. user, "--",
                launch.Program, .. launch.Arguments])
        {
            WorkingDirectory = launch.WorkingDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (variable, value) in launch.Environment)
        {
            start.Environment[variable] = value;
        }
        return start;
    }
}
