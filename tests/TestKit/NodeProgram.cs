using System.Collections.Concurrent;
using System.Diagnostics;
using EGov.LocalHosting.Processes;

namespace EGov.TestKit;

/// <summary>A script of Node.js with packages of its own, as a process that ends with the test process.</summary>
public sealed class NodeProgram : IAsyncDisposable
{
    readonly ConcurrentQueue<string> said = new();
    ChildProcess? process;

    /// <summary>Installs the packages the folder asks for if they are not there, starts the script, and waits until it says
    /// that it listens.</summary>
    public static async Task<NodeProgram> StartAsync(string folder, string script, params string[] arguments)
    {
        if (File.Exists(Path.Combine(folder, "package.json"))
            && !Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            using var install = Process.Start(new ProcessStartInfo("npm", ["ci"]) { WorkingDirectory = folder })!;
            await install.WaitForExitAsync();
        }
        var program = new NodeProgram();
        program.process = await ChildProcess.StartAsync(
            new Launch("node", [Path.Combine(folder, script), .. arguments]), program.said.Enqueue);
        while (!program.said.Contains("listening"))
        {
            await (program.process.Exited.IsCompleted
                ? throw new InvalidOperationException($"{script} ended: {string.Join(" / ", program.said.TakeLast(9))}")
                : Task.Delay(20));
        }
        return program;
    }

    /// <summary>Stops it, waiting for it.</summary>
    public ValueTask DisposeAsync() => process?.DisposeAsync() ?? default;
}
