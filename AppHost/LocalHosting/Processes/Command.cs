using EGov.LocalHosting.Running;

namespace EGov.LocalHosting.Processes;

/// <summary>Programs that run to their end.</summary>
internal static class Command
{
    /// <summary>Throws with the program's own words unless it ends with 0.</summary>
    public static async Task RunAsync(Launch launch, CancellationToken cancel)
    {
        var said = new List<string>();
        await using var child = await ChildProcess.StartAsync(launch, line =>
        {
            lock (said)
            {
                said.Add(line);
            }
        });
        var code = await child.Exited.WaitAsync(cancel);
        if (code != 0)
        {
            await Task.Delay(100, cancel);
            lock (said)
            {
                throw new InvalidOperationException($"{launch.Program} ended with {code}: {string.Join(" / ", said.TakeLast(5))}");
            }
        }
    }
}
