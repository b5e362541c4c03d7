namespace EGov.LocalHosting.Running;

/// <summary>
/// Ports that stay the same from run to run: the first guess follows from the folder and the endpoint's name, and
/// lies below the range from which the system takes ports for outgoing connections.
/// </summary>
internal sealed class PortChoice(string folder)
{
    readonly HashSet<int> taken =
        [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port)];

    /// <summary>The wanted port or the next free one above it.</summary>
    public int Take(string key, int? wanted)
    {
        var hash = BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{folder}\n{key}")));
        return Enumerable.Range(wanted ?? 15_000 + (int)(hash % 15_000), 1_000).First(taken.Add);
    }
}
