using System.Net;
using System.Net.NetworkInformation;
using System.Security.Cryptography;
using System.Text;

namespace EGov.LocalHosting.Running;

/// <summary>
/// Ports that stay the same from run to run: the first guess follows from the folder and the endpoint's name, and
/// lies below the range from which the system takes ports for outgoing connections.
/// </summary>
internal sealed class PortChoice(string folder)
{
    const int First = 15_000;
    const int Count = 15_000;
    readonly HashSet<int> taken =
        [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port)];

    /// <summary>The wanted port or the next free one above it.</summary>
    public int Take(string key, int? wanted)
    {
        var hash = BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{folder}\n{key}")));
        var first = wanted ?? First + (int)(hash % Count);
        var port = Enumerable.Range(0, 1_000).Select(step => first + step).First(IsFree);
        taken.Add(port);
        return port;
    }

    bool IsFree(int port)
    {
        if (taken.Contains(port))
        {
            return false;
        }
        using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return false;
        }
    }
}
